"""Lets the pose model look at pictures: python look.py TASK_FILE < FILES > LANDMARKS

One file a line in; one line of JSON a file out: {"image": [[x, y, z, visibility], ...], "world":
[...]}, or null where nobody is found. Each picture is looked at on its own: nothing that was seen
before helps.
"""

import json
import sys

import mediapipe as mp
from mediapipe.tasks.python import BaseOptions, vision


def rows(landmarks) -> list[list[float]]:
    return [[mark.x, mark.y, mark.z, mark.visibility] for mark in landmarks]


def main() -> None:
    options = vision.PoseLandmarkerOptions(
        base_options=BaseOptions(model_asset_path=sys.argv[1]),
        running_mode=vision.RunningMode.IMAGE,
        num_poses=1,
    )
    with vision.PoseLandmarker.create_from_options(options) as landmarker:
        for line in sys.stdin:
            seen = landmarker.detect(mp.Image.create_from_file(line.strip()))
            found = None
            if seen.pose_landmarks:
                found = {
                    "image": rows(seen.pose_landmarks[0]),
                    "world": rows(seen.pose_world_landmarks[0]),
                }
            print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main()
