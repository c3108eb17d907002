"""The clay pig on a book's cover (heo đất): the drawing the pages show, in vector shapes.

Units: the pig stands on a ground of 120 by 100, y downwards as in the drawing, scaled to the width asked for.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

GROUND = (120, 100)
EDGE = HexColor("#6b2a14")
LEG = HexColor("#a8482a")
BODY = HexColor("#cf6a45")
EAR = HexColor("#bb5533")
SNOUT = HexColor("#e59a78")
GLEAM = HexColor("#eba98a")
CHEEK = HexColor("#e98f6d")
DARK = HexColor("#3f1a0c")
WHITE = HexColor("#ffffff")
PETAL = HexColor("#f8dcae")
HEART = HexColor("#c8921f")

Bend = tuple[float, float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class Curve:
    """Bends from a starting point on; closed and filled when it has a fill."""

    start: tuple[float, float]
    bends: tuple[Bend, ...]
    fill: Color | None = None
    edge: Color = EDGE
    thick: float = 3


@dataclass(frozen=True, slots=True)
class Oval:
    """An ellipse by its middle and half its width and height."""

    middle: tuple[float, float]
    half: tuple[float, float]
    fill: Color
    edged: bool = False


@dataclass(frozen=True, slots=True)
class Leg:
    """A rounded leg, its top hidden behind the body."""

    left: float
    top: float


PIG: tuple[Curve | Oval | Leg, ...] = (
    Curve((14, 56), ((5, 55, 3, 44, 10, 42), (17, 40, 18, 50, 12, 50))),
    Leg(30, 74),
    Leg(72, 74),
    Curve(
        (58, 16),
        ((86, 16, 105, 31, 105, 54), (105, 77, 88, 90, 58, 90), (28, 90, 12, 77, 12, 54), (12, 31, 30, 16, 58, 16)),
        fill=BODY,
    ),
    Curve((67, 23), ((66, 12, 73, 4, 84, 3), (87, 12, 85, 20, 79, 28)), fill=EAR),
    Curve((92, 29), ((96, 21, 103, 18, 111, 21), (111, 30, 107, 36, 100, 38)), fill=EAR),
    Oval((104, 57), (12, 14), SNOUT, edged=True),
    Curve((24, 46), ((28, 34, 38, 27, 51, 26),), edge=GLEAM, thick=5),
    Curve((42, 17), ((48, 17, 54, 17, 60, 17),), edge=DARK, thick=5),
    Oval((83, 45), (4, 4), DARK),
    Oval((84.5, 43.5), (1.3, 1.3), WHITE),
    Oval((101, 55), (2, 3.6), DARK),
    Oval((109, 55), (2, 3.6), DARK),
    Curve((84, 70), ((88, 75, 94, 76, 99, 74),)),
    Oval((77, 59), (6, 6), CHEEK),
    *(Oval(petal, (5, 5), PETAL) for petal in ((44, 47), (53, 53), (50, 63), (38, 63), (35, 53))),
    Oval((44, 56), (4.5, 4.5), HEART),
)


class ClayPig(Flowable):
    """The pig, in the middle of the line it stands on."""

    def __init__(self, *, width: float) -> None:
        super().__init__()
        self.width = width
        self.height = width * GROUND[1] / GROUND[0]
        self.hAlign = "CENTER"

    def draw(self) -> None:
        canvas, scale = self.canv, self.width / GROUND[0]
        canvas.saveState()
        canvas.translate(0, self.height)
        canvas.scale(scale, -scale)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        for shape in PIG:
            _draw(canvas, shape)
        canvas.restoreState()


def _draw(canvas: Canvas, shape: Curve | Oval | Leg) -> None:
    if isinstance(shape, Curve):
        _curve(canvas, shape)
    elif isinstance(shape, Oval):
        _oval(canvas, shape)
    else:
        canvas.setFillColor(LEG)
        canvas.setStrokeColor(EDGE)
        canvas.roundRect(shape.left, shape.top, 17, 23, 5, stroke=1, fill=1)


def _curve(canvas: Canvas, shape: Curve) -> None:
    path = canvas.beginPath()
    path.moveTo(*shape.start)
    for bend in shape.bends:
        path.curveTo(*bend)
    if shape.fill:
        path.close()
        canvas.setFillColor(shape.fill)
    canvas.setStrokeColor(shape.edge)
    canvas.setLineWidth(shape.thick)
    canvas.drawPath(path, stroke=1, fill=int(shape.fill is not None))


def _oval(canvas: Canvas, shape: Oval) -> None:
    (across, down), (wide, high) = shape.middle, shape.half
    canvas.setFillColor(shape.fill)
    canvas.setStrokeColor(EDGE)
    canvas.setLineWidth(3)
    canvas.ellipse(across - wide, down - high, across + wide, down + high, stroke=int(shape.edged), fill=1)
