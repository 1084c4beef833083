"""Lets the pose model look at pictures: python look.py TASK_FILE < FILES > LANDMARKS

One file a line in; one line of JSON a file out: {"image": [[x, y, z, visibility], ...], "world":
[...]}, or null where nobody is found.

A single look depends on luck: moved by a few pixels, the same picture gives angles that differ by
ten degrees now and then. So each picture is looked at five times, a little larger, smaller, and to the
sides; somebody must be found every time, and the middle of what is seen counts. Pictures are looked
at on their own: nothing that was seen before helps.
"""

import json
import sys

import cv2
import mediapipe as mp
import numpy as np
from mediapipe.tasks.python import BaseOptions, vision

# Scale about the middle; shift to the right and down, as shares of width and height.
LOOKS = [(1.0, 0.0, 0.0), (1.05, 0.01, 0.0), (0.95, -0.01, 0.0), (0.98, 0.03, 0.02), (0.98, -0.03, -0.02)]


def moved(picture: np.ndarray, scale: float, right: float, down: float) -> np.ndarray:
    height, width = picture.shape[:2]
    x = width * ((1 - scale) / 2 + right)
    y = height * ((1 - scale) / 2 + down)
    move = np.array([[scale, 0, x], [0, scale, y]])
    return cv2.warpAffine(
        picture, move, (width, height), flags=cv2.INTER_AREA, borderMode=cv2.BORDER_REPLICATE
    )


def array(landmarks) -> np.ndarray:
    return np.array([[mark.x, mark.y, mark.z, mark.visibility] for mark in landmarks])


def look(landmarker, picture: np.ndarray):
    images, worlds = [], []
    for scale, right, down in LOOKS:
        view = np.ascontiguousarray(moved(picture, scale, right, down))
        seen = landmarker.detect(mp.Image(image_format=mp.ImageFormat.SRGB, data=view))
        if not seen.pose_landmarks:
            return None
        image = array(seen.pose_landmarks[0])
        middle = np.array([0.5, 0.5])
        image[:, :2] = (image[:, :2] - middle - (right, down)) / scale + middle
        image[:, 2] /= scale
        images.append(image)
        worlds.append(array(seen.pose_world_landmarks[0]))
    return {
        "image": np.median(images, axis=0).round(5).tolist(),
        "world": np.median(worlds, axis=0).round(5).tolist(),
    }


def main() -> None:
    options = vision.PoseLandmarkerOptions(
        base_options=BaseOptions(model_asset_path=sys.argv[1]),
        running_mode=vision.RunningMode.IMAGE,
        num_poses=1,
    )
    with vision.PoseLandmarker.create_from_options(options) as landmarker:
        for line in sys.stdin:
            picture = cv2.cvtColor(cv2.imread(line.strip()), cv2.COLOR_BGR2RGB)
            print(json.dumps(look(landmarker, picture)), flush=True)


if __name__ == "__main__":
    main()
