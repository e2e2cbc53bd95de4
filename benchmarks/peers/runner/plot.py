"""A picture of lines over two logarithmic axes, as SVG."""

import math
from dataclasses import dataclass

WIDTH, HEIGHT = 720, 380
LEFT, RIGHT, TOP, BOTTOM = 76, 44, 76, 52
# Ink, quiet ink, grid, then the lines.
THEMES = {
    "light": ("#1f2328", "#59636e", "#d1d9e0", ("#0969da", "#bc4c00")),
    "dark": ("#f0f6fc", "#9198a1", "#3d444d", ("#4493f8", "#db6d28")),
}
MARKS = ("circle", "square")


@dataclass
class Line:
    name: str
    points: list


class Axis:
    """From a power of ten to another one, over pixels."""

    def __init__(self, values, start, end):
        self.low, self.high = math.floor(math.log10(min(values)) + 1e-9), math.ceil(math.log10(max(values)) - 1e-9)
        self.start, self.end = start, end

    def at(self, value):
        return self.start + (math.log10(value) - self.low) / (self.high - self.low) * (self.end - self.start)

    def decades(self):
        return [(power, self.at(10.0**power)) for power in range(self.low, self.high + 1)]


def log_log(title, x_name, y_name, lines, theme):
    ink, quiet, grid, colors = THEMES[theme]
    x = Axis([point[0] for line in lines for point in line.points], LEFT, WIDTH - RIGHT)
    y = Axis([point[1] for line in lines for point in line.points], HEIGHT - BOTTOM, TOP)
    parts = [_text(LEFT, 24, title, ink, size=15, weight=600), *_grid(x, y, quiet, grid)]
    parts.append(_text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10, x_name, quiet, anchor="middle"))
    parts.append(f'<text transform="translate(18 {(TOP + HEIGHT - BOTTOM) / 2:.0f}) rotate(-90)" fill="{quiet}" '
                 f'text-anchor="middle">{y_name}</text>')
    for i, line in enumerate(lines):
        parts += _line(line, x, y, colors[i], MARKS[i])
        parts += _legend(LEFT + 130 * i, line.name, colors[i], MARKS[i], ink)
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
            'role="img" font-family="-apple-system, Segoe UI, Helvetica, Arial, sans-serif" font-size="13">\n'
            f"<title>{title}</title>\n" + "\n".join(parts) + "\n</svg>\n")


def _grid(x, y, quiet, grid):
    for power, at in x.decades():
        yield f'<path d="M{at:.1f} {TOP}V{HEIGHT - BOTTOM}" stroke="{grid}"/>'
        yield _text(at, HEIGHT - BOTTOM + 18, _number(power), quiet, anchor="middle")
    for power, at in y.decades():
        yield f'<path d="M{LEFT} {at:.1f}H{WIDTH - RIGHT}" stroke="{grid}"/>'
        yield _text(LEFT - 8, at + 4.5, _number(power), quiet, anchor="end")


def _number(power):
    return f"{10**power:,}" if power >= 0 else f"{10.0**power:.{-power}f}"


def _line(line, x, y, color, mark):
    at = [(x.at(one), y.at(other)) for one, other in line.points]
    path = "L".join(f"{one:.1f} {other:.1f}" for one, other in at)
    yield f'<path d="M{path}" fill="none" stroke="{color}" stroke-width="2"/>'
    for (one, other), (value, time) in zip(at, line.points):
        yield _mark(one, other, color, mark, f"{line.name}: {value:,}, {time:.3g} s")


def _legend(left, name, color, mark, ink):
    yield f'<path d="M{left} 49h22" stroke="{color}" stroke-width="2"/>'
    yield _mark(left + 11, 49, color, mark, name)
    yield _text(left + 30, 53.5, name, ink)


def _mark(x, y, color, mark, words):
    if mark == "circle":
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{color}"><title>{words}</title></circle>'
    return (f'<rect x="{x - 3.5:.1f}" y="{y - 3.5:.1f}" width="7" height="7" fill="{color}">'
            f"<title>{words}</title></rect>")


def _text(x, y, words, color, anchor="start", size=13, weight=400):
    return (f'<text x="{x:.1f}" y="{y:.1f}" fill="{color}" text-anchor="{anchor}" font-size="{size}" '
            f'font-weight="{weight}">{words}</text>')
