{# What stands right before and after each noun of an encounter. #}
with nouns as (

    select
        nouns.document_key,
        nouns.sentence_no,
        nouns.token_no,
        nouns.token_end,
        nouns.is_meeting_of,
        coalesce(starts.start_no, nouns.token_no) as start_no,
        {# "ahead of Minister X's visit" #}
        min(owners.token_no) as owner_no,
    from {{ ref('int_event_nouns') }} as nouns
    left join {{ ref('int_event_noun_starts') }} as starts using (document_key, sentence_no, token_no)
    left join {{ ref('int_encounter_actors') }} as owners
        on nouns.document_key = owners.document_key
        and nouns.sentence_no = owners.sentence_no
        and owners.is_possessive
        and coalesce(starts.start_no, nouns.token_no) - owners.token_end between 0 and 3
    group by all

),

neighbours as (

    select document_key, sentence_no, token_no, token_end, kind, concept,
    from {{ ref('int_phrases_located') }}
    where
        (layer = 'events' and kind in ('occasion', 'takes_place', 'sequence', 'theirs', 'joint_body'))
        or (
            layer = 'syntax'
            and kind in (
                'preposition', 'determiner', 'city', 'country_name', 'country_short', 'possessive', 'country_adjective',
                'ordinal'
            )
        )

),

paired as (

    select
        nouns.*,
        neighbours.kind,
        neighbours.concept,
        nouns.start_no - neighbours.token_end as gap_before,
        nouns.owner_no - neighbours.token_no between 0 and 4
        and neighbours.token_end - nouns.owner_no between 0 and 4 as is_before_owner,
        neighbours.token_no - nouns.token_end as gap_after,
        neighbours.token_no between nouns.token_no and nouns.token_end - 1 as starts_with_noun,
        (abs(neighbours.token_no - nouns.token_no), neighbours.token_no, neighbours.concept) as nearness,
    from nouns
    inner join neighbours using (document_key, sentence_no)

),

surrounded as (

    select
        document_key,
        sentence_no,
        token_no,
        bool_or(kind = 'occasion' and gap_before between 0 and 2) as on_occasion,
        {# "ahead of the summit": what is told happens elsewhere, or on another day #}
        bool_or(kind = 'occasion' and concept in ('apart', 'ahead') and gap_before between 0 and 2) as is_apart,
        bool_or(
            kind = 'occasion' and concept = 'ahead'
            and (gap_before between 0 and 2 or coalesce(is_before_owner, false))
        ) as lies_ahead,
        {# "his talks with" #}
        bool_or(kind = 'determiner' and concept = 'possessive' and gap_before between 0 and 2) as is_someones,
        bool_or(concept in ('with', 'between') and gap_after between -1 and 2) as is_with,
        bool_or(kind = 'city' and gap_after between 1 and 2) as is_at_city,
        bool_or(kind in ('city', 'country_name', 'country_short') and gap_after between 1 and 7) as leads_somewhere,
        bool_or(kind = 'possessive' and gap_before between 0 and 2) as is_owned,
        {# "the World Lakes Forum's report" is of the body #}
        bool_or(kind = 'possessive' and gap_after = 0) as is_owner,
        {# "leur prochaine rencontre": of those just spoken of #}
        bool_or(
            (kind = 'theirs' and gap_before between 0 and 2)
            {# "la commission mixte", the joint committee: of the two sides that the text is about #}
            or (kind = 'joint_body' and (starts_with_noun or (is_meeting_of and gap_after between 1 and 3)))
        ) as is_theirs,
        bool_or(kind = 'joint_body' and starts_with_noun) as is_body,
        bool_or(
            kind in ('determiner', 'possessive', 'country_adjective', 'ordinal') and gap_before between 0 and 2
        ) as is_one,
        {# "this summit" points back to one that was spoken of before #}
        bool_or(concept = 'demonstrative' and gap_before = 0) as points_back,
        arg_min(concept, (nearness, concept)) filter (kind = 'takes_place' and gap_after between 0 and 12)
            as takes_place,
        arg_min(concept, (nearness, concept)) filter (
            kind = 'sequence' and (gap_before between 0 and 1 or gap_after = 0)
        ) as sequence,
    from paired
    group by document_key, sentence_no, token_no

)

select * from surrounded
