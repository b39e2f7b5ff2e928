"""Prints DispersionReference.swift: measures of dispersion at fifty digits, by their plain formulas.

Needs mpmath:  python3 dispersion_reference.py > ../Dispersion/DispersionReference.swift
"""
from mpmath import mp, mpf, sqrt, log, exp, harmonic

mp.dps = 50
T = 10**12

PARTS = [
    ("few hits in unequal parts", [8143, 8058, 8271, 8125, 7959, 7941, 8146, 8001, 8003, 7930], [2, 0, 1, 1, 3, 0, 3, 0, 0, 0]),
    ("one hit", [10, 20, 30], [0, 1, 0]),
    ("all words of the corpus", [9, 10, 11], [9, 10, 11]),
    ("all hits in the largest part", [5, 7, 1000], [0, 0, 300]),
    ("all hits in the smallest part", [5, 7, 1000], [4, 0, 0]),
    ("great counts, nearly even", [T, 2 * T, 3 * T - 1], [T // 10 + 3, T // 5 - 4, 3 * T // 10]),
    ("great counts, one apart", [T, T, T, T], [T // 2, T // 2 + 1, T // 2, T // 2]),
    ("great and small parts", [3, T, 7 * T], [1, 12345678901, 5]),
    ("parts of one word", [1, 1, 1, 1, 1], [1, 0, 1, 0, 1]),
]
POSITIONS = [
    ("five hits", 50, [3, 9, 10, 30, 49]),
    ("one hit", 1000, [17]),
    ("every word", 7, [0, 1, 2, 3, 4, 5, 6]),
    ("a clump in a million millions", T, [5 * T // 10, 5 * T // 10 + 1, 5 * T // 10 + 2, 9 * T // 10]),
    ("almost equal distances", 4 * T, [0, T, 2 * T + 1, 3 * T]),
]


def parts(sizes, counts):
    n, N, f = len(sizes), mpf(sum(sizes)), mpf(sum(counts))
    s = [x / N for x in map(mpf, sizes)]
    v = list(map(mpf, counts))
    p = [a / b for a, b in zip(v, sizes)]
    t = [a / f for a in v]
    mean = sum(p) / n
    vc = sqrt(sum((a - mean) ** 2 for a in p) / n) / mean
    q = [a / sum(p) for a in p]
    d = 1 - vc / sqrt(n - 1)
    d2 = -sum(a * log(a) for a in q if a) / log(n)
    kf = sum(sqrt(a * b) for a, b in zip(s, v)) ** 2
    dp = sum(abs(a - b) for a, b in zip(t, s)) / 2
    chi = sum((a - f * b) ** 2 / (f * b) for a, b in zip(v, s))
    kld = sum(a * log(a / b, 2) for a, b in zip(t, s) if a)
    pairs = [abs(p[i] - p[j]) for i in range(n) for j in range(i + 1, n)]
    reached = sum(1 for a in v if a)
    return {
        "range": reached, "range_share": mpf(reached) / n, "maximum_share": max(t),
        "dp_2008": dp, "dp_2012": dp / (1 - min(s)), "dp_2020": dp / (1 - min(b for a, b in zip(v, s) if a)),
        "juilland_d": d, "carroll_d2": d2, "rosengren_s": kf / f, "lyne_d3": 1 - chi / (4 * f),
        "d_a": 1 - sum(pairs) / len(pairs) / (2 * mean),
        "kld": kld, "kld_ratio_2024": kld / (1 + kld), "kld_exp_2021": exp(-kld), "kld_exp2_2024": mpf(2) ** -kld,
        "variation_coefficient": vc, "chi2_dispersion": chi, "juilland_u": f * d, "carroll_um": f * d2 + (1 - d2) * f / n,
        "rosengren_kf": kf, "engwall_fm": f * reached / n, "kromer_ur": sum(harmonic(a) for a in v),
    }


def positions(N, places):
    f = len(places)
    d = [mpf(places[i] - places[i - 1] + (N if i == 0 else 0)) for i in range(f)]
    squares, logs = sum(a * a for a in d), sum(a * log(a) for a in d)
    return {
        "arf": mpf(f) / N * sum(min(a, mpf(N) / f) for a in d),
        "ald": logs / log(10) / N, "f_ald": N * exp(-logs / N),
        "awt": (1 + squares / N) / 2, "f_awt": mpf(N) ** 2 / squares,
    }


def swift(values):
    values = {name: mp.chop(mpf(value), tol=mpf(10) ** -45) for name, value in values.items()}
    rows = [f'"{name}": {mp.nstr(value, 20, min_fixed=-5, max_fixed=15)}' for name, value in values.items()]
    return ",\n".join("        " + ", ".join(rows[i:i + 3]) for i in range(0, len(rows), 3))


print("""/// Measures of dispersion at fifty digits (mpmath), shown to twenty; written by Fixtures/dispersion_reference.py.
enum DispersionReference {
  static let parts: [(name: String, sizes: [Int], counts: [Int], values: [String: Double])] = [""")
for name, sizes, counts in PARTS:
    print(f'    (\n      "{name}", {sizes}, {counts},\n      [\n{swift(parts(sizes, counts))},\n      ]\n    ),')
print("""  ]

  static let positions: [(name: String, words: Int, positions: [Int], values: [String: Double])] = [""")
for name, N, places in POSITIONS:
    print(f'    (\n      "{name}", {N}, {places},\n      [\n{swift(positions(N, places))},\n      ]\n    ),')
print("  ]\n}")
