{# Whether an encounter is reported, planned, possible or called off; what is said not to happen is left out later. #}
with candidates as (

    select * from {{ ref('int_meeting_candidates') }}

),

words as (

    select document_key, sentence_no, token_no, token_end, kind, concept,
    from {{ ref('int_phrases_located') }}
    where
        (layer = 'events' and kind = 'status')
        or (layer = 'syntax' and (kind = 'modal' or (kind = 'auxiliary' and concept in ('future', 'conditional'))))
        or (layer = 'syntax' and kind = 'verb' and concept = 'speech.invite')

),

near as (

    select
        candidates.document_key,
        candidates.sentence_no,
        candidates.token_no,
        candidates.verb_form,
        candidates.tense,
        candidates.rule_id,
        candidates.takes_place,
        candidates.sequence,
        bool_or(words.concept = 'not_held') as is_denied,
        bool_or(words.concept = 'cancelled') as is_cancelled,
        bool_or(words.concept = 'possible' and before_verb between 0 and 4) as is_possible,
        {# reported speech turns the future into the conditional: "rencontrerait", "would host" are planned #}
        bool_or(words.kind = 'status' and words.concept = 'planned') as is_planned,
        bool_or(words.kind = 'verb' and before_verb between 0 and 12) as is_invited,
        bool_or(
            words.kind in ('modal', 'auxiliary')
            and words.concept in ('planned', 'future', 'conditional')
            and before_verb between 0 and 3
        ) as is_ahead,
    from candidates
    left join (
        select words.*, positions.token_no as candidate_no, positions.verb_no - words.token_end as before_verb,
        from words
        inner join (
            select document_key, sentence_no, token_no, token_end, coalesce(verb_no, token_no) as verb_no
            from candidates
        ) as positions
            on words.document_key = positions.document_key
            and words.sentence_no = positions.sentence_no
            and words.token_no between positions.token_no - 14 and positions.token_end + 12
    ) as words
        on candidates.document_key = words.document_key
        and candidates.sentence_no = words.sentence_no
        and candidates.token_no = words.candidate_no
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
            when is_invited then 'possible'
            {# "pour assister au sommet", "ready to host the forum": the encounter itself lies ahead #}
            when rule_id like 'event_%' and verb_form = 'infinitive' then 'planned'
            when is_possible then 'possible'
            when is_planned or is_ahead then 'planned'
            when tense in ('future', 'conditional') or verb_form = 'infinitive' then 'planned'
            when takes_place = 'planned' or sequence = 'planned' then 'planned'
            else 'held'
        end as status,
    from near

)

select * from decided
