"""Draws contact sheets: python sheet.py REPORT.json FOLDER

One for each view and person; `everybody.png` has the middle of each movement, `missed.png` what
misses the bar, in a red frame. Orange: the near side as the model sees it; thin blue: the far side;
white dots: the near shoulder, hip, knee and ankle as they were drawn.
"""

import json
import sys
from itertools import groupby
from pathlib import Path

import cv2
import numpy as np

WIDTH, HEIGHT = 320, 240
# Right is near: shoulder, hip, knee, ankle, heel, toe; and the arm.
NEAR = [[12, 24, 26, 28, 30, 32], [12, 14, 16, 20], [0, 8]]
FAR = [[11, 23, 25, 27, 29, 31], [11, 13, 15, 19]]
ORANGE, BLUE, WHITE, RED, BLACK = (0, 120, 255), (220, 120, 40), (255,) * 3, (40, 40, 220), (0,) * 3


def place(mark) -> tuple[int, int]:
    return round(mark[0] * WIDTH), round(mark[1] * HEIGHT)


def chains(picture, marks, lines, colour, width) -> None:
    for line in lines:
        points = np.array([place(marks[at]) for at in line], np.int32)
        cv2.polylines(picture, [points], False, colour, width, cv2.LINE_AA)
        for at in line:
            if marks[at][3] < 0.5:  # not visible, says the model
                cv2.circle(picture, place(marks[at]), 4, colour, 1, cv2.LINE_AA)


def write(picture, text, line) -> None:
    for colour, width in ((WHITE, 3), (BLACK, 1)):
        at = (5, 13 + 14 * line)
        cv2.putText(picture, text, at, cv2.FONT_HERSHEY_SIMPLEX, 0.38, colour, width, cv2.LINE_AA)


def angle(shot, name) -> str:
    found = shot["plane"]["near"][name]
    return f"{name} {found['drawn']:.0f} seen {found['seen']:.0f}" if found else f"{name} not seen"


def cell(shot) -> np.ndarray:
    picture = cv2.imread(shot["file"])
    picture = cv2.resize(picture, (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA)
    write(picture, f"{shot['person']} {shot['turn']}, {shot['moment']}", 0)
    if shot["seen"]:
        chains(picture, shot["seen"], FAR, BLUE, 1)
        chains(picture, shot["seen"], NEAR, ORANGE, 2)
        write(picture, angle(shot, "hip"), 1)
        write(picture, angle(shot, "knee"), 2)
    else:
        write(picture, "nobody found", 1)
    for at in (12, 24, 26, 28):
        cv2.circle(picture, place(shot["drawn"][at]), 3, WHITE, -1, cv2.LINE_AA)
        cv2.circle(picture, place(shot["drawn"][at]), 3, BLACK, 1, cv2.LINE_AA)
    if shot["misses"]:
        cv2.rectangle(picture, (0, 0), (WIDTH - 1, HEIGHT - 1), RED, 4)
    return picture


def sheet(file, pictures, columns) -> None:
    blank = np.full((HEIGHT, WIDTH, 3), 255, np.uint8)
    rows = [pictures[at : at + columns] for at in range(0, len(pictures), columns)]
    rows = [np.hstack(row + [blank] * (columns - len(row))) for row in rows]
    cv2.imwrite(str(file), np.vstack(rows))


def main() -> None:
    report, folder = sys.argv[1], Path(sys.argv[2])
    shots = json.loads(Path(report).read_text())
    for file in folder.glob("*.png"):
        file.unlink()
    middles = []
    people = {shot["person"] for shot in shots}
    for names, of_one in groupby(shots, lambda shot: (shot["form"], shot["view"], shot["person"])):
        of_one = list(of_one)
        sheet(folder / f"{' '.join(names)}.png", [cell(shot) for shot in of_one], 7)
        first_turn = [shot for shot in of_one if shot["turn"] == "right"]
        middles.append(cell(first_turn[len(first_turn) // 2]))
    sheet(folder / "everybody.png", middles, len(people))
    if missed := [cell(shot) for shot in shots if shot["misses"]]:
        sheet(folder / "missed.png", missed, 4)


if __name__ == "__main__":
    main()
