{#
  What a journey is made for: "flew to Oslo to meet Y", "se rendra à Lima pour y rencontrer Z", "is due in Lima for talks
  with Z". Where these words end an encounter may begin, which is as sure as the journey.
#}
with phrases as (

    select document_key, sentence_no, token_no, token_end, layer, kind, concept, detail, tense,
    from {{ ref('int_phrases_located') }}

),

journeys as (

    select document_key, sentence_no, token_no, token_end, coalesce(detail, 'finite') as verb_form, tense,
    from phrases
    where layer = 'syntax' and kind = 'verb' and concept = 'visit.visit'
    union all
    select document_key, sentence_no, token_no, token_end, 'finite', concept,
    from phrases
    where layer = 'events' and kind = 'journey' and concept is not null
    union all
    select document_key, sentence_no, token_no, token_end, verb_form, tense,
    from {{ ref('int_event_nouns') }}
    where concept = 'visit'

),

purposes as (

    select document_key, sentence_no, token_no, token_end,
    from phrases
    where layer = 'events' and kind = 'purpose'

),

marks as (

    select document_key, sentence_no, thats,
    from {{ ref('int_sentence_marks') }}

)

select
    purposes.document_key,
    purposes.sentence_no,
    purposes.token_end as purpose_end,
    max(journeys.token_no) as journey_no,
    arg_max(
        if(journeys.tense in ('future', 'conditional') or journeys.verb_form = 'infinitive', 'planned', 'held'),
        (journeys.token_no, journeys.verb_form, journeys.tense)
    ) as journey_status,
from purposes
inner join journeys
    on purposes.document_key = journeys.document_key
    and purposes.sentence_no = journeys.sentence_no
    and purposes.token_no - journeys.token_end between 0 and 20
left join marks
    on purposes.document_key = marks.document_key
    and purposes.sentence_no = marks.sentence_no
left join {{ ref('int_clause_verbs') }} as verbs
    on purposes.document_key = verbs.document_key
    and purposes.sentence_no = verbs.sentence_no
where
    {{ count_between('verbs.clause_verbs', 'journeys.token_end', 'purposes.token_no') }} = 0
    and {{ count_between('marks.thats', 'journeys.token_end', 'purposes.token_no') }} = 0
group by purposes.document_key, purposes.sentence_no, purposes.token_end
