"""Markdown: tables, numbers and verdicts."""


def table(head, rows):
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def seconds(value):
    """At least three digits; below a tenth of a second, milliseconds."""
    if value < 0.1:
        return f"{digits(1000 * value)} ms"
    return f"{digits(value)} s"


def digits(value):
    """Three digits, no exponent."""
    if value == 0:
        return "0"
    places = 0
    while places < 6 and abs(value) * 10**places < 99.95:
        places += 1
    return f"{value:,.{places}f}"


def megabytes(value):
    return f"{value:,.0f} MB"


def ratio(theirs, ours):
    return digits(theirs / ours) if theirs / ours < 9.95 else f"{theirs / ours:,.0f}"


def spread(values):
    """How far runs are from their median at most, in percent of it; of one run nothing."""
    if len(values) < 2:
        return ""
    middle = sorted(values)[len(values) // 2]
    return f"±{max(abs(value - middle) for value in values) / middle * 100:.0f} %"


class Target:
    """What was to be reached, and what was found."""

    def __init__(self, work, goal, found, reached):
        """reached is None where it was not run."""
        self.cells = [work, goal, found, {True: "reached", False: "**not reached**", None: "not run"}[reached]]

    @staticmethod
    def not_run(work, goal, reason):
        return Target(work, goal, reason, None)
