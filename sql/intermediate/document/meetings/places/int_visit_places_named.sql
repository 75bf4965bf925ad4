{# The countries named near each visit that it may lead to, and how far off. #}
with candidates as (

    select * from {{ ref('int_meeting_candidates') }}

),

further as (

    select document_key, sentence_no, list(token_no) as further_visits,
    from candidates
    where rule_id = 'verb_visit'
    group by document_key, sentence_no

),

possessives as (

    select document_key, sentence_no, token_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'possessive'

),

payments as (

    select document_key, sentence_no, list(distinct token_no) as paying_verbs,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'verb' and concept = 'pay.visit' and detail = 'finite'
    group by document_key, sentence_no

),

marks as (

    select document_key, sentence_no, clause_verbs, list_intersect(clause_verbs, paying_verbs) as paying_verbs,
    from {{ ref('int_clause_verbs') }}
    left join payments using (document_key, sentence_no)

)

select
    candidates.document_key,
    candidates.sentence_no,
    candidates.token_no,
    introduced.concept as destination_code,
    {# "will visit Peru on the trip" #}
    if(
        candidates.rule_id = 'event_paid' and introduced.token_no < candidates.token_no,
        introduced.token_no - candidates.verb_no - 1,
        introduced.token_no - candidates.token_end
    ) as distance,
from candidates
inner join {{ ref('int_places_introduced') }} as introduced using (document_key, sentence_no)
left join marks using (document_key, sentence_no)
left join further using (document_key, sentence_no)
{# "a trip focused on Kenya's ports" leads elsewhere #}
anti join possessives
    on candidates.document_key = possessives.document_key
    and candidates.sentence_no = possessives.sentence_no
    and possessives.token_no - introduced.token_no between 1 and 2
where
    candidates.format = 'visit'
    and introduced.kind != 'city'
    {# "the trip she made to Kenya", "a tour that begins in Peru": a verb of the journey itself #}
    and {{ count_between('marks.clause_verbs', 'candidates.token_end', 'introduced.token_no') }}
    = {{ count_between(
        'marks.paying_verbs', 'candidates.token_end', 'least(candidates.token_end + 4, introduced.token_no)'
    ) }}
    {# "heads to Kenya after visiting Peru": the other journey leads there #}
    and {{ count_between('further.further_visits', 'candidates.token_end', 'introduced.token_no') }} = 0
    and distance between 0 and if(introduced.preposition = 'of' or introduced.token_no < candidates.token_no, 2, 16)
