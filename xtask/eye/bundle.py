"""Makes the pose model's bundle: python bundle.py PACKAGE.tgz TASK_FILE

The published package holds two bare networks: one finds a person, the other finds 33 landmarks on
the cut-out. The task runner refuses them until each says how its pixels are scaled: the detector
sees them as -1..1, the other as 0..1.
"""

import hashlib
import sys
import tarfile
from typing import NamedTuple

from mediapipe.tasks.metadata import metadata_schema_py_generated as schema
from mediapipe.tasks.python.metadata.metadata_writers.metadata_writer import MetadataWriter
from mediapipe.tasks.python.metadata.metadata_writers.model_asset_bundle_utils import (
    create_model_asset_bundle,
)


class Network(NamedTuple):
    file: str
    sha256: str
    mean: float
    deviation: float
    outputs: int


NETWORKS = {
    "pose_detector.tflite": Network(
        "pose_solution_packed_assets.data",
        "a63c614bef30d35947f13be361820b1e4e3bec9cfeebf4d11216a18373108e85",
        mean=127.5,
        deviation=127.5,
        outputs=2,
    ),
    "pose_landmarks_detector.tflite": Network(
        "pose_landmark_full.tflite",
        "e9a5c5cb17f736fafd4c2ec1da3b3d331d6edbe8a0d32395855aeb2cdfd64b9f",
        mean=0.0,
        deviation=255.0,
        outputs=5,
    ),
}


def read(package: tarfile.TarFile, network: Network) -> bytes:
    content = package.extractfile(f"package/{network.file}").read()
    if hashlib.sha256(content).hexdigest() != network.sha256:
        sys.exit(f"{network.file} is not the file we know: delete the package and fetch it again")
    return content


def described(content: bytes, network: Network) -> bytes:
    """The network with its description inside."""
    writer = MetadataWriter.create(bytearray(content))
    writer.add_image_input([network.mean], [network.deviation], schema.ColorSpaceType.RGB)
    for number in range(network.outputs):
        writer.add_feature_output(name=f"output {number}")
    model, _ = writer.populate()
    return bytes(model)


def main() -> None:
    package_file, task_file = sys.argv[1:]
    with tarfile.open(package_file) as package:
        members = {
            name: described(read(package, network), network) for name, network in NETWORKS.items()
        }
    create_model_asset_bundle(members, task_file)


if __name__ == "__main__":
    main()
