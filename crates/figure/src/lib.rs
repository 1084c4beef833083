//! A human body in 3D that takes a pose.
