{# Whether an encounter is reported, planned, possible or called off; what is said not to happen is left out later. #}
with candidates as (

    select * from {{ ref('int_meeting_candidates') }}

),

words as (

    select document_key, sentence_no, token_no, token_end, kind, concept,
    from {{ ref('int_phrases_located') }}
    where
        (layer = 'events' and kind in ('status'))
        or (layer = 'syntax' and kind = 'modal' and concept = 'possible')

),

near as (

    select
        candidates.document_key,
        candidates.sentence_no,
        candidates.token_no,
        candidates.verb_form,
        candidates.rule_id,
        bool_or(words.concept = 'not_held') as is_denied,
        bool_or(words.concept = 'cancelled') as is_cancelled,
        bool_or(words.concept = 'possible' and words.token_no <= coalesce(candidates.verb_no, candidates.token_no)) as is_possible,
        bool_or(words.concept = 'planned') as is_planned,
    from candidates
    left join words
        on candidates.document_key = words.document_key
        and candidates.sentence_no = words.sentence_no
        and words.token_no between candidates.token_no - 12 and candidates.token_end + 6
    group by all

),

decided as (

    select
        document_key,
        sentence_no,
        token_no,
        case
            when is_denied then 'not_held'
            when is_cancelled then 'cancelled'
            {# "pour assister au sommet", "ready to host the forum": the encounter itself lies ahead #}
            when rule_id like 'event_%' and verb_form = 'infinitive' then 'planned'
            when is_possible then 'possible'
            when is_planned then 'planned'
            else 'held'
        end as status,
    from near

)

select * from decided
