{#
  Visits that only tell when or of whom something else is told: "the ministry said as X began a visit", "Y, who is in
  Peru on a trip, announced". The text is about what was said, unless that is about where the visit leads. "As X visits
  Kenya, …" opens a text on the visit.
#}
with visits as (

    select document_key, sentence_no, token_no, coalesce(verb_no, token_no) as starts_at,
    from {{ ref('int_meeting_candidates') }}
    where format = 'visit'

),

marks as (

    select document_key, sentence_no, commas, list_concat(subordinators, subject_relatives) as openings,
    from {{ ref('int_sentence_marks') }}

),

opened as (

    select
        visits.*,
        marks.commas,
        list_max(list_filter(marks.openings, lambda spot: spot > 1 and spot < starts_at)) as opening_no,
    from visits
    inner join marks using (document_key, sentence_no)

),

countries as (

    select document_key, sentence_no, token_no as country_no, concept as country_code,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind in ('country_name', 'country_short', 'country_adjective', 'country_prefix')

)

select opened.document_key, opened.sentence_no, opened.token_no, true as is_in_passing,
from opened
left join {{ ref('int_meeting_places') }} as places using (document_key, sentence_no, token_no)
left join countries
    on opened.document_key = countries.document_key
    and opened.sentence_no = countries.sentence_no
    and countries.country_no < opened.opening_no
    and (
        countries.country_code = places.country_code
        or list_contains(places.destination_codes, countries.country_code)
    )
where
    starts_at - opening_no between 1 and 10
    and {{ count_between('commas', 'opening_no', 'starts_at') }} = 0
    and countries.country_no is null
