"""Prints VocabularyReference.swift: measures of vocabulary at fifty digits, by their plain formulas.

Needs mpmath and scipy:  python3 vocabulary_reference.py > ../Vocabulary/VocabularyReference.swift
"""
import math
from mpmath import mp, mpf, sqrt, log, exp, binomial
from scipy.optimize import minimize

mp.dps = 50
T = 10**12

SPECTRA = [
    ("a short text", [(1, 60), (2, 12), (3, 5), (4, 2), (9, 1), (20, 1)]),
    ("two types", [(1, 1), (99, 1)]),
    ("nearly all different", [(1, 998), (2, 1)]),
    ("a million millions", [(1, 4_000_000), (2, 1_500_000), (3, 800_000), (1000, 50_000), (10**7, 300), (6 * 10**10, 16)]),
    ("one word in a million millions twice", [(1, T - 2), (2, 1)]),
]


def spectrum(classes):
    N, V = mpf(sum(m * v for m, v in classes)), mpf(sum(v for _, v in classes))
    at = dict(classes)
    square = mpf(sum(m * m * v for m, v in classes))
    n, v = log(N), log(V)
    ten = log(10)
    n10, v10 = n / ten, v / ten

    def absent(m):
        product = mpf(1)
        for i in range(42):
            product *= max(mpf(0), N - m - i) / (N - i)
        return product

    hdd = sum(c * (1 - absent(m)) for m, c in classes)
    entropy = -sum(c * m / N * log(m / N) for m, c in classes)
    return {
        "ttr": V / N, "root_ttr": V / sqrt(N), "cttr": V / sqrt(2 * N), "herdan_c": v / n,
        "dugast_u_ln": n**2 / (n - v), "dugast_u_log10": n10**2 / (n10 - v10),
        "summer_s_ln": log(v) / log(n), "summer_s_log10": log(v10) / log(n10) if n10 != 1 else None,
        "maas_a2_ln": (n - v) / n**2, "maas_a2_log10": (n10 - v10) / n10**2, "maas_a_log10": sqrt((n10 - v10) / n10**2),
        "tuldava_ln": (1 - V**2) / (V**2 * n), "brunet_w": N ** (V ** mpf("-0.172")),
        "hdd": hdd / 42, "hdd_sum": hdd, "yule_k": 10**4 * (square - N) / N**2, "yule_i": V**2 / (square - V),
        "simpson_d": sum(c * mpf(m) * (m - 1) for m, c in classes) / (N * (N - 1)),
        "herdan_vm": sqrt(square / N**2 - 1 / V), "entropy_ln": entropy, "entropy_log2": entropy / log(2),
        "honore_h": 100 * n / (1 - at.get(1, 0) / V), "sichel_s": at.get(2, 0) / V,
        "michea_m": V / at[2] if 2 in at else None, "hapaxes": mpf(at.get(1, 0)), "hapax_share": at.get(1, 0) / V,
        "dis_legomena": mpf(at.get(2, 0)), "dis_share": 2 * at.get(2, 0) / N,
    }


def swift(values):
    values = {name: mp.chop(mpf(value), tol=mpf(10) ** -45) for name, value in values.items() if value is not None}
    rows = [f'"{name}": {mp.nstr(value, 20, min_fixed=-5, max_fixed=15)}' for name, value in values.items()]
    return ",\n".join("        " + ", ".join(rows[i:i + 3]) for i in range(0, len(rows), 3))


def zipf_mandelbrot(frequencies):
    """By maximum likelihood with a general optimiser, every rank by itself."""
    total = sum(frequencies)

    def loss(x):
        a, b = x
        if b < 0 or a < 0:
            return math.inf
        z = sum((r + b) ** -a for r in range(1, len(frequencies) + 1))
        return sum(f * a * math.log(r + b) for r, f in enumerate(frequencies, 1)) / total + math.log(z)

    best = min(
        (minimize(loss, start, method="Nelder-Mead", options={"xatol": 1e-11, "fatol": 1e-15, "maxiter": 10000})
         for start in ([1, 1], [1.2, 5], [0.8, 0.1])), key=lambda found: found.fun)
    a, b = best.x
    z = sum((r + b) ** -a for r in range(1, len(frequencies) + 1))
    seen = expected = distance = 0
    for r, f in enumerate(frequencies, 1):
        seen, expected = seen + f / total, expected + (r + b) ** -a / z
        distance = max(distance, abs(seen - expected))
    return a, b, total / z, distance


print("""/// Measures of vocabulary at fifty digits (mpmath), shown to twenty; written by Fixtures/vocabulary_reference.py.
enum VocabularyReference {
  static let spectra: [(name: String, classes: [(Int, Int)], values: [String: Double])] = [""")
for name, classes in SPECTRA:
    print(f'    (\n      "{name}", {classes},\n      [\n{swift(spectrum(classes))},\n      ]\n    ),')
print("""  ]

  /// Frequencies, and a, b, C and the distance of the law of Zipf and Mandelbrot that a general optimiser (scipy) fits.
  static let zipfMandelbrot: [(classes: [(Int, Int)], exponent: Double, shift: Double, factor: Double, distance: Double)] = [""")
for classes in [
    [(1, 60), (2, 12), (3, 5), (4, 2), (9, 1), (20, 1)],
    [(1, 700), (2, 200), (3, 90), (4, 60), (5, 40), (7, 30), (10, 25), (20, 15), (40, 8), (90, 5), (150, 3), (300, 2), (420, 1), (800, 1)],
    [(1, 250), (2, 70), (3, 30), (6, 20), (15, 6), (40, 3), (45, 1), (60, 1), (62, 1), (66, 1), (70, 1)],
]:
    frequencies = [m for m, c in reversed(classes) for _ in range(c)]
    print(f"    ({classes}, " + ", ".join(f"{x:.12g}" for x in zipf_mandelbrot(frequencies)) + "),")
print("  ]\n}")
