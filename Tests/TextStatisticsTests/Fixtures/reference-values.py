"""Works out reference values for the tests of TextStatistics, with 50 digits and more.

    python3 reference-values.py > reference-values.tsv

Needs mpmath. Formulas are written as they stand in books, without any care for digits: 70 of them are enough. Tails are
summed term by term. Cells are "none" where a measure has no value.
"""

from mpmath import mp, mpf, log, log10, sqrt, exp, erfc, erfinv, loggamma, expm1, log1p, inf

mp.dps = 70

# The cells O11, O12, O21, O22.
TABLES = [
    # zero cells, one token, whole-corpus sections
    (0, 5, 5, 90), (5, 0, 5, 90), (5, 5, 0, 90), (5, 5, 90, 0), (10, 0, 0, 90), (0, 10, 90, 0), (1, 0, 0, 0),
    (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1), (1, 0, 0, 1), (0, 0, 3, 97), (3, 97, 0, 0), (3, 0, 97, 0),
    (0, 3, 0, 97), (50, 99950, 0, 1), (0, 10000, 12, 19988),
    # everyday counts
    (1, 15333, 1, 176663), (7, 15327, 113, 176551), (30, 970, 170, 98830), (120, 9880, 30, 19970),
    (12, 9988, 0, 20000), (786, 160166, 1, 563673), (5, 5, 5, 5), (2, 1, 1, 1), (40, 1405, 39, 4448),
    # great counts, some hardly different from what is expected
    (2500000100, 2499999900, 2499999900, 2500000100), (1200, 9998800, 99998800, 999890001200),
    (999999000000, 1000, 1000, 999999000), (100000, 900000, 900000, 998100000), (60, 999940, 999940, 999998000060),
    (25000, 975000, 25000, 998975000), (1, 999999999998, 1, 0), (3, 0, 999999999997, 0),
    (1000000, 999999000000, 999000, 999999001000),
]
LEVELS = [mpf("0.95"), mpf("0.999")]


def xlog(o, e):
    return o * log(o / e) if o else mpf(0)


class Table:
    def __init__(self, cells):
        self.cells = [mpf(c) for c in cells]
        self.whole = cells
        o11, o12, o21, o22 = self.cells
        self.o11, self.o12, self.o21, self.o22 = self.cells
        self.r1, self.r2, self.c1, self.c2 = o11 + o12, o21 + o22, o11 + o21, o12 + o22
        self.n = sum(self.cells)
        self.e11, self.e12 = self.r1 * self.c1 / self.n, self.r1 * self.c2 / self.n
        self.e21, self.e22 = self.r2 * self.c1 / self.n, self.r2 * self.c2 / self.n
        self.expected = [self.e11, self.e12, self.e21, self.e22]
        self.sign = -1 if o11 < self.e11 else 1


def clamp(t, value):
    """A half for a count of 0 doesn't speak for the side that lacks the word."""
    value = value if t.o11 else min(mpf(0), value)
    return value if t.o21 else max(mpf(0), value)


def choose(n, k):
    return loggamma(n + 1) - loggamma(k + 1) - loggamma(n - k + 1)


def tail(first, ratios):
    """ln of a tail whose first probability is known by its logarithm."""
    term = total = mpf(1)
    for ratio in ratios:
        term *= ratio
        total += term
        if ratio < 1 and term * ratio < total * mpf(10) ** -40 * (1 - ratio):
            break
    return first + log(total)


def hypergeometric(t, k):
    return choose(t.c1, k) + choose(t.n - t.c1, t.r1 - k) - choose(t.n, t.r1)


def hypergeometric_upper(t, k):
    low, high = max(0, t.r1 + t.c1 - t.n), min(t.r1, t.c1)
    if k <= low: return mpf(0)
    if k > high: return -inf
    if k < t.e11: return log1p(-exp(hypergeometric_lower(t, k - 1)))
    def ratios(k):
        while k < high:
            yield (t.c1 - k) * (t.r1 - k) / ((k + 1) * (t.n - t.c1 - t.r1 + k + 1))
            k += 1
    return tail(hypergeometric(t, k), ratios(k))


def hypergeometric_lower(t, k):
    low, high = max(0, t.r1 + t.c1 - t.n), min(t.r1, t.c1)
    if k >= high: return mpf(0)
    if k < low: return -inf
    if k > t.e11: return log1p(-exp(hypergeometric_upper(t, k + 1)))
    def ratios(k):
        while k > low:
            yield k * (t.n - t.c1 - t.r1 + k) / ((t.c1 - k + 1) * (t.r1 - k + 1))
            k -= 1
    return tail(hypergeometric(t, k), ratios(k))


def hypergeometric_two_sided(t, k):
    low, high = max(0, t.r1 + t.c1 - t.n), min(t.r1, t.c1)
    limit = hypergeometric(t, k) + mpf("1e-7")
    mode = min(max(int((t.r1 + 1) * (t.c1 + 1) / (t.n + 2)), int(low)), int(high))
    if hypergeometric(t, mpf(mode)) <= limit: return mpf(0)
    if k > mode:
        a, b = int(low) - 1, mode
        while b - a > 1:
            m = (a + b) // 2
            if hypergeometric(t, mpf(m)) <= limit: a = m
            else: b = m
        other = hypergeometric_lower(t, mpf(a)) if a >= low else -inf
        one = hypergeometric_upper(t, k)
    else:
        a, b = mode, int(high) + 1
        while b - a > 1:
            m = (a + b) // 2
            if hypergeometric(t, mpf(m)) <= limit: b = m
            else: a = m
        other = hypergeometric_upper(t, mpf(b)) if b <= high else -inf
        one = hypergeometric_lower(t, k)
    return log(exp(one) + exp(other))


def poisson(m, k):
    return k * log(m) - m - loggamma(k + 1)


def poisson_upper(m, k):
    if k <= 0: return mpf(0)
    if k < m: return log1p(-exp(poisson_lower(m, k - 1)))
    def ratios(k):
        while True:
            k += 1
            yield m / k
    return tail(poisson(m, k), ratios(k))


def poisson_lower(m, k):
    if k < 0: return -inf
    if k > m: return log1p(-exp(poisson_upper(m, k + 1)))
    def ratios(k):
        while k > 0:
            yield k / m
            k -= 1
    return tail(poisson(m, k), ratios(k))


def binomial_upper(n, odds, k):
    p = odds / (1 + odds)
    if k <= 0: return mpf(0)
    first = choose(n, k) + k * log(p) + (n - k) * log(1 - p)
    if k < n * p:
        def down(k):
            while k > 0:
                yield k / (n - k + 1) / odds
                k -= 1
        k -= 1
        return log1p(-exp(tail(choose(n, k) + k * log(p) + (n - k) * log(1 - p), down(k))))
    def up(k):
        while k < n:
            yield (n - k) / (k + 1) * odds
            k += 1
    return tail(first, up(k))


def root(function, value, low, high):
    """The place where a rising function has a value, by regula falsi of Illinois after some halving."""
    a, b = function(low) - value, function(high) - value
    assert a < 0 < b, (a, b)
    side = 0
    for step in range(400):
        middle = (low + high) / 2 if step < 8 else (low * b - high * a) / (b - a)
        m = function(middle) - value
        if abs(m) < mpf(10) ** -22 or high - low < abs(middle) * mpf(10) ** -25: return middle
        if m > 0:
            high, b = middle, m
            if side == 1: a /= 2
            side = 1
        else:
            low, a = middle, m
            if side == -1: b /= 2
            side = -1
    raise ArithmeticError


def conservative(t, alpha, family):
    q = log(alpha / 2 / family)
    def odds(k, n):
        # Far enough to either side of the share that was found.
        width = 12 * sqrt(-q) * sqrt(1 / k + 1 / (n - k + 1)) - q / k + 1
        middle = log(k / (n - k + mpf(1) / 2))
        return root(lambda x: binomial_upper(n, exp(x), k), q, middle - width, middle + width)
    if t.o11 / t.r1 >= t.o21 / t.r2:
        return max(mpf(0), (odds(t.o11, t.c1) + log(t.r2 / t.r1)) / log(2))
    return min(mpf(0), (-odds(t.o21, t.c1) + log(t.r2 / t.r1)) / log(2))


def wilson(k, n, z):
    centre, half = k + z * z / 2, z * sqrt(k * (n - k) / n + z * z / 4)
    return (centre - half) / (n + z * z), (centre + half) / (n + z * z)


def newcombe(k1, n1, k2, n2, z):
    p, q = k1 / n1, k2 / n2
    (l1, u1), (l2, u2) = wilson(k1, n1, z), wilson(k2, n2, z)
    return p - q - sqrt((p - l1) ** 2 + (u2 - q) ** 2), p - q + sqrt((u1 - p) ** 2 + (q - l2) ** 2)


def half(count):
    return count if count else mpf("0.5")


def g2(t):
    # Without both rows and both columns there is nothing to compare.
    if not (t.r1 and t.r2 and t.c1 and t.c2): raise ZeroDivisionError
    return t.sign * 2 * sum(xlog(o, e) for o, e in zip(t.cells, t.expected))


def g2_two(t): return t.sign * 2 * (xlog(t.o11, t.e11) + xlog(t.o21, t.e21))
def chi2(t): return t.sign * sum((o - e) ** 2 / e for o, e in zip(t.cells, t.expected))
def williams(t): return 1 + (t.n / t.r1 + t.n / t.r2 - 1) * (t.n / t.c1 + t.n / t.c2 - 1) / (6 * t.n)


def yates(t):
    d = max(mpf(0), abs(t.o11 - t.e11) - mpf("0.5"))
    return t.sign * sum(d ** 2 / e for e in t.expected)


def z_yates(t):
    d = abs(t.o11 - t.e11)
    return t.sign * (d - mpf("0.5") if d > mpf("0.5") else d / 2) / sqrt(t.e11)


def ell(t):
    least = min(t.e11, t.e21)
    return abs(g2_two(t)) / (t.n * log(least)) if least > 1 else None


def npmi(t):
    if t.r1 == 0 or t.c1 == 0 or t.o11 == t.n: return None
    return log(t.o11 / t.e11) / -log(t.o11 / t.n) if t.o11 else mpf(-1)


def specificity(t):
    if t.o11 >= t.e11: return -hypergeometric_upper(t, t.o11) / log(10)
    return hypergeometric_lower(t, t.o11) / log(10)


def safely(f):
    """None where the formula divides by 0 or takes the logarithm of 0."""
    def value(t):
        try: v = f(t)
        except (ZeroDivisionError, ValueError): return None
        return None if v is None or not mp.isfinite(v) else v
    return value


def log2(x): return log(x) / log(2)


MEASURES = {
    "G2": g2,
    "G2_two_cells": lambda t: g2_two(t) if t.r1 and t.r2 and t.c1 else None,
    "G2_williams": lambda t: g2(t) / williams(t),
    "simple_ll": lambda t: t.sign * 2 * (xlog(t.o11, t.e11) - (t.o11 - t.e11)) if t.e11 else None,
    "chi2": chi2,
    "chi2_yates": yates,
    "fisher": lambda t: -hypergeometric_upper(t, t.o11) / log(10),
    "fisher_left": lambda t: -hypergeometric_lower(t, t.o11) / log(10),
    "fisher_two_sided": lambda t: -hypergeometric_two_sided(t, t.o11) / log(10),
    "poisson": lambda t: -poisson_upper(t.e11, t.o11) / log(10) if t.e11 else None,
    "poisson_stirling": lambda t: t.o11 * (log(t.o11 / t.e11) - 1) / log(10) if t.o11 else mpf(0),
    "specificity": specificity,
    "bic": lambda t: abs(g2(t)) - log(t.n),
    "bic_two_cells": lambda t: abs(g2_two(t)) - log(t.n) if t.r1 and t.r2 and t.c1 else None,
    "ell": ell,
    "log_ratio": lambda t: clamp(
        t, log2(half(t.o11) / t.r1 / (half(t.o21) / t.r2))) if t.c1 and t.r2 else None,
    "log_ratio_walter": lambda t: log2(
        (t.o11 + mpf("0.5")) / (t.r1 + mpf("0.5")) / ((t.o21 + mpf("0.5")) / (t.r2 + mpf("0.5")))),
    "relative_risk": lambda t: t.o11 / t.r1 / (t.o21 / t.r2),
    "percent_diff": lambda t: 100 * (t.o11 / t.r1 - t.o21 / t.r2) / (t.o21 / t.r2),
    "din": lambda t: 100 * (t.o11 / t.r1 - t.o21 / t.r2) / (t.o11 / t.r1 + t.o21 / t.r2),
    "odds_ratio": lambda t: t.o11 * t.o22 / (t.o12 * t.o21),
    "odds_ratio_discounted": lambda t: (t.o11 + mpf("0.5")) * (t.o22 + mpf("0.5"))
    / ((t.o12 + mpf("0.5")) * (t.o21 + mpf("0.5"))),
    "delta_p_forward": lambda t: t.o11 / t.r1 - t.o21 / t.r2,
    "delta_p_backward": lambda t: t.o11 / t.c1 - t.o12 / t.c2,
    "liddell": lambda t: (t.o11 * t.o22 - t.o12 * t.o21) / (t.c1 * t.c2),
    "mi": lambda t: log2(t.o11 / t.e11),
    "mi2": lambda t: log2(t.o11 ** 2 / t.e11),
    "mi3": lambda t: log2(t.o11 ** 3 / t.e11),
    "local_mi": lambda t: t.o11 * log10(t.o11 / t.e11) if t.o11 else mpf(0),
    "mi_log_f": lambda t: log2(t.o11 / t.e11) * log(t.o11 + 1),
    "npmi": npmi,
    "average_mi": lambda t: abs(g2(t)) / 2 / log(10),
    "true_mi": lambda t: abs(g2(t)) / 2 / log(2) / t.n,
    "t": lambda t: (t.o11 - t.e11) / sqrt(t.o11),
    "z": lambda t: (t.o11 - t.e11) / sqrt(t.e11),
    "z_yates": z_yates,
    "z_berry_rogghe": lambda t: (t.o11 - t.e11) / sqrt(t.e11 * (1 - t.c1 / t.n)),
    "dice": lambda t: 2 * t.o11 / (t.r1 + t.c1),
    "log_dice": lambda t: 14 + log2(2 * t.o11 / (t.r1 + t.c1)),
    "jaccard": lambda t: t.o11 / (t.o11 + t.o12 + t.o21),
    "min_sensitivity": lambda t: t.o11 / max(t.r1, t.c1),
    "gmean": lambda t: t.o11 / sqrt(t.r1 * t.c1),
}


def ratio(t, z):
    """The logarithm of the ratio of rates, and half its interval."""
    a, b, c, d = (half(o) for o in t.cells)
    if not (t.r1 and t.r2 and t.c1): return None
    centre = log(a / t.r1 / (c / t.r2))
    h = z * sqrt(b / (t.r1 * a) + d / (t.r2 * c))
    return centre - h, centre + h


def odds(t, z, added):
    if not (t.r1 and t.r2 and t.c1 and t.c2) and not added: return None
    cells = [o + (mpf("0.5") if added or min(t.cells) == 0 else 0) for o in t.cells]
    centre = log(cells[0] * cells[3] / (cells[1] * cells[2]))
    h = z * sqrt(sum(1 / o for o in cells))
    return exp(centre - h), exp(centre + h)


def intervals(t, z):
    pair = ratio(t, z)
    if pair:
        low, high = pair
        yield "log_ratio", (
            low / log(2) if t.o11 else min(mpf(0), low / log(2)),
            high / log(2) if t.o21 else max(mpf(0), high / log(2)))
        yield "relative_risk", (exp(low) if t.o11 else mpf(0), exp(high))
        yield "percent_diff", (100 * expm1(low) if t.o11 else mpf(-100), 100 * expm1(high))
        din = lambda x: 100 * expm1(x) / (exp(x) + 1)
        yield "din", (din(low) if t.o11 else mpf(-100), din(high) if t.o21 else mpf(100))
    if all((t.r1, t.r2, t.c1, t.c2)):
        low, high = odds(t, z, False)
        yield "odds_ratio", (mpf(0) if t.o11 * t.o22 == 0 and t.o12 * t.o21 else low, high)
    yield "odds_ratio_discounted", odds(t, z, True)
    h = mpf("0.5")
    centre = log((t.o11 + h) / (t.r1 + h) / ((t.o21 + h) / (t.r2 + h)))
    width = z * sqrt(1 / (t.o11 + h) - 1 / (t.r1 + h) + 1 / (t.o21 + h) - 1 / (t.r2 + h))
    yield "log_ratio_walter", ((centre - width) / log(2), (centre + width) / log(2))
    if t.r1 and t.r2: yield "delta_p_forward", newcombe(t.o11, t.r1, t.o21, t.r2, z)
    if t.c1 and t.c2:
        yield "delta_p_backward", newcombe(t.o11, t.c1, t.o12, t.c2, z)
        yield "liddell", newcombe(t.o11, t.c1, t.o12, t.c2, z)


def show(value):
    return "none" if value is None else mp.nstr(value, 20, min_fixed=-5, max_fixed=20)


def row(kind, name, arguments, *values):
    print("\t".join([kind, name, " ".join(str(a) for a in arguments)] + [show(v) for v in values]))


print("# Made by reference-values.py.")
print("# kind, name, arguments, value(s); tails are natural logarithms")
for cells in TABLES:
    t = Table(cells)
    for name, formula in MEASURES.items(): row("measure", name, cells, safely(formula)(t))
    for level in LEVELS:
        z = sqrt(2) * erfinv(level)
        for name, (low, high) in intervals(t, z): row("interval", name, list(cells) + [level], low, high)
for cells, alpha, family in [
    ((120, 9880, 30, 19970), "0.001", 1), ((120, 9880, 30, 19970), "0.001", 5000), ((12, 9988, 0, 20000), "0.05", 100),
    ((0, 10000, 120, 19880), "0.001", 1000), ((3, 9997, 5, 19995), "0.001", 10), ((786, 160166, 1, 563673), "0.001", 40000),
    ((1, 9999, 700, 999300), "0.05", 1), ((90000000, 910000000, 10000000, 990000000), "0.001", 1000000),
    ((1000000000, 999000000000, 0, 1000000000000), "0.001", 1000),
]:
    row("conservative", "log_ratio_conservative", list(cells) + [alpha, family],
        conservative(Table(cells), mpf(alpha), family))
for mean, count in [("0.5", 0), ("0.5", 3), ("12.25", 12), ("12.25", 13), ("12.25", 40), ("0.0009765625", 5),
                    ("1000000", 998000), ("1000000", 1003000), ("1000000", 1500000), ("1048576", 800000),
                    ("10000000000", 10000300000), ("10000000000", 9999700000), ("1024", 60000)]:
    row("poisson_upper", "poisson", [mean, count], poisson_upper(mpf(mean), mpf(count)))
    row("poisson_lower", "poisson", [mean, count], poisson_lower(mpf(mean), mpf(count)))
for count in [0, 1, 2, 10, 81, 1000, 1000000]:
    for level in ["0.5", "0.95", "0.999999"]:
        q = log((1 - mpf(level)) / 2)
        k = mpf(count)
        w = 12 * sqrt(-q) * sqrt(k + 1) - 4 * q
        low = root(lambda m: poisson_upper(m, k), q, max(exp((q - 5) / max(k, 1) + log(k / 3)), k - w), k + w) if k else mpf(0)
        high = -root(lambda m: poisson_lower(-m, k), q, -(k + w), -max(k / 2, mpf("0.01")))
        row("poisson_interval", "poisson", [count, level], low, high)
for p, family in [("0.03", 1), ("1e-300", 1000000), ("1e-20", 50000), ("0.0001", 5000), ("0.9", 7), ("1e-9", 1000000000)]:
    m = mpf(family)
    row("sidak", "sidak", [p, family], -expm1(m * log1p(-mpf(p))))
    row("bonferroni", "bonferroni", [p, family], min(mpf(1), m * mpf(p)))
for x in ["0.001", "1", "3.841458820694124", "40", "1300"]:
    row("chi2_tail", "chi2", [x], erfc(sqrt(mpf(x) / 2)))
