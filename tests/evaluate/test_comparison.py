"""How facts are paired, and from pairs to outcomes: what is optional, what is main, what is one event."""

from __future__ import annotations

from dataclasses import replace

from flows.evaluate.comparison import Outcome, compare, event_outcomes, pair
from flows.evaluate.found import FoundDocument
from flows.evaluate.gold import Gold, GoldDocument, GoldEvent, GoldMeeting
from flows.evaluate.gold_values import Mention

from .test_likeness import FOUND_MEASURED, FOUND_MET, FOUND_SAID, MEASURED, MET, SAID

EVENTS = (
    GoldEvent(event="one", mentions=(Mention("a", "x"), Mention("b", "x"), Mention("c", "x"))),
    GoldEvent(event="other", mentions=(Mention("a", "y"), Mention("b", "y"))),
)
LANGUAGES = {"a": "en", "b": "en", "c": "fr"}


def labelled(name: str, **entries: object) -> GoldDocument:
    nothing = {"language": "en", "published_on": None, "meetings": (), "statements": (), "trade_figures": ()}
    return GoldDocument.model_construct(document=name, **(nothing | entries))


def compare_meetings(gold: GoldMeeting, *found_parties: tuple[str, ...]) -> list[Outcome]:
    document = labelled("a", meetings=(gold,))
    meetings = [replace(FOUND_MET, parties=parties) for parties in found_parties]
    return compare(Gold((document,), None), {"a": FoundDocument(meetings=meetings)})


def brief(outcomes: list[Outcome]) -> list[tuple[str, str, bool]]:
    return [(outcome.kind, outcome.result, outcome.is_main) for outcome in outcomes]


def test_pairs_are_made_once_and_the_most_alike_first() -> None:
    likeness = {("a", "x"): 1.0, ("a", "y"): 2.0, ("b", "y"): 3.0, ("c", "x"): 0.0, ("c", "z"): 0.0}
    pairs = pair(["a", "b", "c"], ["x", "y", "z"], lambda gold, found: likeness.get((gold, found), 0.0))
    assert pairs == [("b", "y"), ("a", "x"), ("c", None), (None, "z")]


def test_among_equals_the_first_come_first() -> None:
    assert pair(["a", "b"], ["x", "y"], lambda gold, found: 1.0) == [("a", "x"), ("b", "y")]


def test_every_kind_has_its_outcomes() -> None:
    document = labelled("a", meetings=(MET,), statements=(SAID,), trade_figures=(MEASURED,))
    found = FoundDocument([FOUND_MET], [FOUND_SAID], [FOUND_MEASURED])
    outcomes = compare(Gold((document,), None), {"a": found})
    assert brief(outcomes) == [
        ("meetings", "hit", True),
        ("statements", "hit", False),
        ("trade_figures", "hit", False),
    ]
    assert {outcome.language for outcome in outcomes} == {"en"}


def test_optional_gold_counts_neither_way() -> None:
    optional = MET.model_copy(update={"optional": True})
    assert compare_meetings(optional) == []
    assert compare_meetings(optional, ("IT", "KZ")) == []
    # A second one found for it is a false alarm all the same.
    assert brief(compare_meetings(optional, ("IT", "KZ"), ("IT", "KZ"))) == [("meetings", "false", True)]


def test_gold_says_what_is_main_except_for_false_alarms() -> None:
    background = MET.model_copy(update={"main": False})
    assert brief(compare_meetings(background)) == [("meetings", "missed", False)]
    assert brief(compare_meetings(background, ("IT", "KZ"))) == [("meetings", "hit", False)]


def test_events_are_judged_pair_by_pair_between_documents() -> None:
    meeting_of = {
        Mention("a", "x"): "m1",
        Mention("b", "x"): "m1",
        Mention("c", "x"): "m2",
        Mention("a", "y"): "m3",
        Mention("b", "y"): "m4",
        Mention("c", "z"): "m3",
    }
    outcomes = list(event_outcomes(EVENTS, meeting_of, LANGUAGES))
    assert sorted((outcome.result, outcome.document, outcome.language) for outcome in outcomes) == [
        ("false", "a + c", None),
        ("hit", "a + b", "en"),
        ("missed", "a + b", "en"),
        ("missed", "a + c", None),
        ("missed", "b + c", None),
    ]


def test_mentions_that_nobody_found_are_missed() -> None:
    assert [outcome.result for outcome in event_outcomes(EVENTS, {}, LANGUAGES)] == ["missed"] * 4


def test_two_mentions_in_one_document_are_no_pair() -> None:
    assert list(event_outcomes((), {Mention("a", "x"): "m1", Mention("a", "y"): "m1"}, LANGUAGES)) == []


def test_mentions_in_documents_without_gold_are_counted() -> None:
    assert Gold((labelled("a"),), EVENTS).unlabelled_mentions == 3


def test_without_a_list_of_events_none_are_judged() -> None:
    documents = tuple(labelled(name, meetings=(MET,)) for name in ("a", "b"))
    found = {name: FoundDocument(meetings=[FOUND_MET]) for name in ("a", "b")}
    assert [outcome.kind for outcome in compare(Gold(documents, None), found)] == ["meetings", "meetings"]
    assert [outcome.kind for outcome in compare(Gold(documents, ()), found)][2:] == ["events"]
