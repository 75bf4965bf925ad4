"""Where the network of who met whom is drawn."""

from __future__ import annotations

from flows.report.network import HEIGHT, WIDTH, network


def test_places_in_the_network_are_fixed_and_apart() -> None:
    meetings = [{"n": 1, "parties": [f"P{one}", f"P{(one * 7 + 3) % 30}"], "people": []} for one in range(30)]
    placed = network(meetings)["parties"]
    assert placed == network(reversed(meetings))["parties"]
    assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in placed.values())
    points = list(placed.values())
    for number, (x, y) in enumerate(points):
        assert all(abs(x - other) >= 30 or abs(y - beside) >= 14 for other, beside in points[:number])


def test_no_meetings_give_no_network() -> None:
    assert network([]) == {"parties": {}, "people": {}}
