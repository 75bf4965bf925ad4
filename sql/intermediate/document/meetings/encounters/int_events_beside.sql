{#
  Nouns of encounters on whose margins something else is told: "met Y on the sidelines of a G20 ministerial meeting", "en
  marge de la réunion". What is told there is another encounter, and its people need not attend this one.
#}
with margins as (

    select document_key, sentence_no, token_end as margin_end,
    from {{ ref('int_phrases_located') }}
    where layer = 'events' and kind = 'occasion' and concept = 'margin'

),

nouns as (

    select document_key, sentence_no, token_no,
    from {{ ref('int_event_nouns') }}
    where concept = 'meeting'

),

theirs as (

    {# "on the margins of their talks" #}
    select document_key, sentence_no, token_no,
    from {{ ref('int_event_surroundings') }}
    where is_theirs

),

marks as (

    select document_key, sentence_no, linkers,
    from {{ ref('int_sentence_marks') }}

),

bodies as (

    select document_key, sentence_no, token_no as body_no,
    from {{ ref('int_phrases_located') }}
    where kind in ('organization', 'series')

)

select
    nouns.document_key,
    nouns.sentence_no,
    nouns.token_no,
    {# "the SCO ministers' meeting", "the meeting of the G20": one in particular #}
    count(bodies.body_no) > 0 as is_of_body,
from nouns
inner join margins
    on nouns.document_key = margins.document_key
    and nouns.sentence_no = margins.sentence_no
    and nouns.token_no - margins.margin_end between 0 and 8
left join marks
    on nouns.document_key = marks.document_key
    and nouns.sentence_no = marks.sentence_no
anti join theirs
    on nouns.document_key = theirs.document_key
    and nouns.sentence_no = theirs.sentence_no
    and nouns.token_no = theirs.token_no
left join bodies
    on nouns.document_key = bodies.document_key
    and nouns.sentence_no = bodies.sentence_no
    and bodies.body_no between margins.margin_end and nouns.token_no + 5
where {{ count_between('marks.linkers', 'margin_end', 'nouns.token_no') }} = 0
group by nouns.document_key, nouns.sentence_no, nouns.token_no
