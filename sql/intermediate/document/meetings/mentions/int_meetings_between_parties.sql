{# The encounters of a document that are between two parties, as far as it tells: not one country's own affairs. #}
with apart as (

    {# "renegotiated in talks with Kenya": none in particular #}
    select *
    from {{ ref('int_meetings_abroad') }}
    where rule_id != 'event_with' or len(person_keys) > 0 or time.date_kind is not null or city is not null or is_main

),

main as (

    select document_key, parties as main_parties from apart
    where is_main and len(parties) > 1

),

datelines as (

    {# where a text that is mostly about another country was written #}
    select document_key, list(country_code) as country_codes,
    from {{ ref('int_document_countries') }}
    where dateline_count > 0
    group by document_key

),

told as (

    {# what has neither people nor parties, nor a name or a place, is no encounter that can be told from others #}
    select
        apart.*,
        len(person_keys) + len(parties) as side_count,
        format in ('summit', 'forum', 'council') as is_gathering,
        len(parties) = 1
        and (
            {# "the president met his vice-president"; but "met her counterpart Y" at home #}
            (len(person_keys) > 1 and not has_unplaced_people and not has_both_sides and not is_gathering)
            or coalesce(parties[1] = homes.country_code or list_contains(datelines.country_codes, parties[1]), false)
            and not has_counterpart
        ) as is_domestic,
    from apart
    left join {{ ref('int_document_homes') }} as homes using (document_key)
    left join datelines using (document_key)
    left join main using (document_key)
    where
        len(parties) >= 2
        {# "returned from a trip to the coast" is no encounter #}
        or (is_main and not coalesce(stays_home, false) and (format = 'visit' or is_gathering or not is_domestic))
        {#
          people of one country among themselves are no encounter between states; one side alone is one whose
          other side is not named
        #}
        or (
            side_count between 1 and 3
            and format != 'visit'
            and (len(parties) > 0 or len(person_keys) > 1)
            {# of a text about two countries: else it may be anybody's #}
            and (
                len(parties) != 1
                or coalesce(list_has_all(main_parties, parties), false)
                or is_gathering
                or ((has_both_sides or has_counterpart) and not is_domestic)
                {# "the minister will meet Minister Y in Lima" #}
                or (has_unplaced_people and len(person_keys) > 1 and not is_domestic)
            )
            and (has_unplaced_people or (len(person_keys) < 2 and not is_domestic))
            and (
                rule_id not in ('event_occasion', 'event_with', 'event_sequenced', 'event_call')
                or (len(person_keys) > 1 and time.date_start is not null)
            )
        )
        or series_id is not null
        or (is_gathering and (city is not null or (side_count > 0 and (rule_id = 'event_held' or ordinal is not null))))
        or (
            format = 'visit'
            and len(parties) > 0
            and apart.country_code is not null
            and (side_count > 1 or has_unplaced_people or rule_id != 'verb_visit')
            and not (is_domestic and len(person_keys) = 0)
        )

)

select * from told
