{# A city belongs to one encounter of its sentence: the nearest before it, else the nearest after it. #}
with candidates as (

    select * from {{ ref('int_meeting_candidates') }}

),

introduced as (

    select document_key, sentence_no, token_no, concept, preposition, true as is_listed,
    from {{ ref('int_places_introduced') }}
    where kind = 'city'
    union all
    {# of a town that no list holds the name is all that is known #}
    select document_key, sentence_no, token_no, name, 'in', false,
    from {{ ref('int_places_unlisted') }}

),

marks as (

    select document_key, sentence_no, relatives, thats,
    from {{ ref('int_sentence_marks') }}

)

select distinct
    candidates.document_key,
    candidates.sentence_no,
    candidates.token_no,
    introduced.concept as city_id,
    introduced.is_listed,
    abs(introduced.token_no - candidates.token_end) as distance,
    introduced.token_no - candidates.token_end > 14 as is_far,
from candidates
inner join introduced using (document_key, sentence_no)
left join marks using (document_key, sentence_no)
left join {{ ref('int_encounter_predicates') }} as predicates
    on candidates.document_key = predicates.document_key
    and candidates.sentence_no = predicates.sentence_no
    and candidates.token_no = predicates.token_no
where
    (introduced.token_no < predicates.next_no or predicates.next_no is null)
    and (introduced.token_no >= predicates.from_no or predicates.from_no is null)
    and not coalesce(introduced.token_no > predicates.aside_from and introduced.token_no < predicates.aside_to, false)
    {# "the session, whose last one was held in Oslo": what is further off stands in no other clause #}
    and (
        introduced.token_no - candidates.token_end <= 14
        or {{ count_between('marks.relatives', 'candidates.token_end', 'introduced.token_no') }} = 0
    )
    {# "told her at the talks that he would leave for Oslo": what is said there is elsewhere #}
    and {{ count_between('marks.thats', 'candidates.token_end', 'introduced.token_no') }} = 0
    {# within its name: "Conférence de Nairobi" #}
    and (
        introduced.preposition != 'of'
        or introduced.token_no between candidates.token_no and candidates.token_end + 2
    )
    and introduced.token_no - candidates.token_end between -25 and 20
    and (
        introduced.is_listed
        or (candidates.format != 'visit' and introduced.token_no - candidates.token_end between -12 and 8)
    )
qualify dense_rank() over (
    partition by candidates.document_key, candidates.sentence_no, introduced.token_no
    order by
        introduced.token_no - candidates.token_end > 14,
        introduced.token_no < candidates.token_no,
        abs(introduced.token_no - candidates.token_end)
) = 1
