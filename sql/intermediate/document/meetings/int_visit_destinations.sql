{# The countries that each visit leads to: "to A, B and C"; what is named further on is only spoken of. #}
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

marks as (

    select document_key, sentence_no, clause_verbs,
    from {{ ref('int_clause_verbs') }}

),

destinations_named as (

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
        and {{ count_between('marks.clause_verbs', 'candidates.token_end', 'introduced.token_no') }} = 0
        {# "heads to Kenya after visiting Peru": the other journey leads there #}
        and {{ count_between('further.further_visits', 'candidates.token_end', 'introduced.token_no') }} = 0
        and distance between 0 and if(introduced.preposition = 'of' or introduced.token_no < candidates.token_no, 2, 16)

),

parted as (

    select
        *,
        coalesce(
            distance - lag(distance) over reading > if(distance <= 9, 5, 4), distance > 9
        ) as is_apart,
    from destinations_named
    window reading as (partition by document_key, sentence_no, token_no order by distance, destination_code)

),

listed as (

    {# "to A, B and C"; what is named further on is spoken of there: "seeking help with D" #}
    select *
    from parted
    qualify not bool_or(is_apart) over (
        partition by document_key, sentence_no, token_no order by distance, destination_code
    )

),

destinations as (

    select
        document_key,
        sentence_no,
        token_no,
        list(distinct destination_code order by destination_code) as destination_codes,
        min(distance) as distance,
    from listed
    group by document_key, sentence_no, token_no

)

select * from destinations
