{# What stands right before and after each noun of an encounter. #}
with paired as (

    select
        *,
        {# "the joint commission met" #}
        bool_or(kind = 'joint_body' and starts_with_noun) over noun as is_body_noun,
    from {{ ref('int_event_noun_neighbours') }}
    window noun as (partition by document_key, sentence_no, token_no)

),

surrounded as (

    select
        document_key,
        sentence_no,
        token_no,
        bool_or(kind = 'occasion' and gap_before between 0 and 2) as on_occasion,
        {# "signed at the summit", not "praised for the summit" #}
        bool_or(kind = 'occasion' and concept = 'within' and gap_before between 0 and 2) as is_attended,
        {# "ahead of the summit": what is told happens elsewhere, or on another day #}
        bool_or(kind = 'occasion' and concept in ('apart', 'ahead') and gap_before between 0 and 2) as is_apart,
        bool_or(
            kind = 'occasion' and concept = 'ahead'
            and (gap_before between 0 and 2 or coalesce(is_before_owner, false))
        ) as lies_ahead,
        {# "his talks with" #}
        bool_or(
            kind = 'determiner' and concept = 'possessive' and not is_several and gap_before between 0 and 2
        ) as is_someones,
        bool_or(
            concept in ('with', 'between') and gap_after between -1 and 2
            or is_between_people and gap_after between 3 and 12
        ) as is_with,
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
        bool_or(is_body_noun) as is_body,
        bool_or(
            kind in ('determiner', 'possessive', 'country_adjective', 'ordinal') and gap_before between 0 and 2
        ) as is_one,
        {# "hearings about meetings with", "l'ampleur des entretiens"; "questions about her talks" are of these #}
        bool_or(kind = 'hearsay' and gap_before = 0)
        or (bool_or(kind = 'hearsay' and gap_before between 0 and 3) and not is_one and not is_someones) as is_hearsay,
        {# "this summit" points back to one that was spoken of before #}
        bool_or(concept = 'demonstrative' and gap_before = 0) as points_back,
        arg_min(concept, (abs(neighbour_no - token_no), neighbour_no, concept)) filter (
            (kind = 'takes_place' or (kind = 'body_meets' and is_body_noun)) and gap_after between 0 and 12
        ) as takes_place,
        arg_min(concept, (abs(neighbour_no - token_no), neighbour_no, concept)) filter (
            kind = 'sequence' and (gap_before between 0 and 1 or gap_after = 0)
        ) as sequence,
    from paired
    group by document_key, sentence_no, token_no

)

select * from surrounded
