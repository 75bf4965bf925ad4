{#
  Who takes part in an encounter: people and parties near it, both sides told of at once, and whom the encounter is
  named after.
#}
with sides as (

    select sides.*, format in ('summit', 'council', 'forum') as is_gathering,
    from {{ ref('int_meeting_sides') }} as sides
    inner join {{ ref('int_meeting_candidates') }} using (document_key, sentence_no, token_no)

),

named_after as (

    select document_key, sentence_no, token_no, list(party) as country_codes,
    from {{ ref('int_event_name_parties') }}
    group by document_key, sentence_no, token_no

),

theirs as (

    select document_key, sentence_no, token_no, is_theirs,
    from {{ ref('int_event_surroundings') }}
    where is_theirs

),

summed as (

    select
        document_key,
        sentence_no,
        token_no,
        list(distinct person_key order by person_key) filter (
            actor_kind = 'person' and person_key is not null
        ) as person_keys,
        bool_or(actor_kind in ('joint', 'plural') and distance <= 12) as has_both_sides,
        bool_or(role = 'counterpart' and country_code is null and person_key is not null) as has_counterpart,
        {# a friend or a sister is nobody's other side #}
        bool_or(actor_kind = 'person' and country_code is null and is_official and not is_told_after)
            as has_unplaced_people,
        list(distinct country_code order by country_code) filter (actor_kind = 'person' and not is_presumed) as peoples,
        {# "to abide by UN sanctions when meeting with Y": of two people of two countries no organisation is a third #}
        if(
            len(peoples) > 1 and not bool_or(is_gathering),
            peoples,
            list(distinct country_code order by country_code) filter (
                actor_kind = 'person' or (actor_kind = 'organization' and distance <= 2)
            )
        ) as homes,
        list(distinct country_code order by country_code) filter (
            country_code is not null
            and not is_setting
            {# "the summit in Tianjin, and the future of the SCO" is the organisation's #}
            and (actor_kind = 'person' or distance <= if(actor_kind = 'organization' and is_gathering, 12, 8))
        ) as near_codes,
        {# "Minister X met President Y in the presence of Kenya's envoy": of two people the countries are known #}
        count(distinct if(is_told_after, null, person_key)) as told_count,
        if(told_count > 1 and not has_unplaced_people and not has_both_sides, homes, near_codes) as country_codes,
        list(distinct country_code order by country_code) filter (is_setting and distance <= 8) as setting_codes,
    from sides
    group by document_key, sentence_no, token_no

),

with_name as (

    select
        document_key,
        sentence_no,
        token_no,
        summed.person_keys,
        list_sort(list_distinct(
            coalesce(summed.country_codes, []) || coalesce(named_after.country_codes, [])
        )) as country_codes,
        coalesce(summed.setting_codes, []) as setting_codes,
        coalesce(summed.has_both_sides, false)
        or (coalesce(theirs.is_theirs, false) and len(coalesce(summed.country_codes, [])) < 2) as has_both_sides,
        coalesce(summed.has_unplaced_people, false) as has_unplaced_people,
        coalesce(summed.has_counterpart, false) as has_counterpart,
        pairs.pair_role,
    from summed
    full join named_after using (document_key, sentence_no, token_no)
    full join theirs using (document_key, sentence_no, token_no)
    left join {{ ref('int_encounter_pairs') }} as pairs using (document_key, sentence_no, token_no)

)

select * from with_name
