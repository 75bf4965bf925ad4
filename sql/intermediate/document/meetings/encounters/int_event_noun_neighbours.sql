{#
  Nouns of encounters with the phrases of their sentence that may say something of them, and how far off these stand: behind
  the noun, before the words that belong to it, before its owner ("ahead of Minister X's visit").
#}
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

objects as (

    {# "the commission met its targets", "met with resistance" #}
    select distinct document_key, sentence_no, token_no as token_end, true as has_object,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and (kind = 'determiner' or kind = 'preposition' and concept = 'with')

),

people as (

    {# a mention begins with the preposition before it #}
    select distinct document_key, sentence_no, token_no, true as is_of_people,
    from {{ ref('int_encounter_actors') }}
    where actor_kind = 'person' and is_oblique

),

neighbours as (

    select
        document_key, sentence_no, token_no, token_end, located.kind, located.concept,
        {# "their talks" #}
        owners.phrase is not null as is_several,
        {# "talks on the river last week in Oslo between Presidents X and Y" #}
        located.concept = 'between' and coalesce(is_of_people, false) as is_between_people,
    from {{ ref('int_phrases_located') }} as located
    left join {{ ref('lex_adjacent_words') }} as owners
        on located.language = owners.language
        and located.phrase = owners.phrase
        and owners.kind = 'several_owners'
    left join objects using (document_key, sentence_no, token_end)
    left join people using (document_key, sentence_no, token_no)
    where
        (
            layer = 'events'
            and not (located.kind = 'body_meets' and coalesce(objects.has_object, false))
            and located.kind in (
                'occasion', 'takes_place', 'body_meets', 'sequence', 'theirs', 'joint_body', 'hearsay'
            )
        )
        or (
            layer = 'syntax'
            and located.kind in (
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
        neighbours.is_several,
        neighbours.is_between_people,
        nouns.start_no - neighbours.token_end as gap_before,
        nouns.owner_no - neighbours.token_no between 0 and 4
        and neighbours.token_end - nouns.owner_no between 0 and 4 as is_before_owner,
        neighbours.token_no - nouns.token_end as gap_after,
        neighbours.token_no between nouns.token_no and nouns.token_end - 1 as starts_with_noun,
        neighbours.token_no as neighbour_no,
    from nouns
    inner join neighbours using (document_key, sentence_no)

)

select * from paired
