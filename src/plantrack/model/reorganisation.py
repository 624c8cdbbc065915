"""A proposed reorganisation: what would be added to the directory and the office, or takes the place there."""

from plantrack.model.directory import Agency, Group, Succession
from plantrack.model.fields import Model
from plantrack.model.office import Office


class Proposal(Model):
    """Bodies, groups, successions and focal points, of the same shape as in `agencies.yaml` and `office.yaml`.

    What has the id of something there (an office, its first day) takes its place; everything else is added.
    """

    agencies: tuple[Agency, ...] = ()
    groups: tuple[Group, ...] = ()
    successions: tuple[Succession, ...] = ()
    offices: tuple[Office, ...] = ()
