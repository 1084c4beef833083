# The movement viewer, for people who write exercises.

author-title = Movements
author-about = Every form as its file says it: turn the figure by dragging, + and − come nearer and go away. When you come back to this window after a change, it shows the change.
author-form = Form
author-time = Time in the repetition
author-speed = Speed
author-side = Side
author-person = Person
author-fault = What can go wrong
author-none = none
author-joints = Joint angles
author-joint = Joint
author-angle = Angle
author-limits = Limits
author-contacts = Contacts
author-spot = Spot
author-planted = stays
author-slides = may slide
author-off = Off by
author-miss = Worst contact of the whole movement
author-near = near its limit
author-no-webgl = This browser cannot draw the figure (WebGL 2 is needed).
author-empty = No form has poses yet: give one a `from` and its phases a `to`.
