{# The encounters that a document tells of: without those that cannot be told from others. #}
with told as (

    select * from {{ ref('int_meetings_between_parties') }}

),

unplaced as (

    select document_key, list(person_key) as unplaced_keys,
    from {{ ref('int_person_parties') }}
    semi join (
        select document_key, person_key,
        from {{ ref('int_offices_claimed') }}
        semi join (select role from {{ ref('lex_role_traits') }} where trait = 'of_a_side') using (role)
    ) using (document_key, person_key)
    where country_code is null
    group by document_key

),

officials as (

    select
        document_key,
        list(distinct person_key) as official_keys,
        list(distinct country_code) as official_codes,
    from {{ ref('int_office_holders') }}
    semi join (select role from {{ ref('lex_role_traits') }} where trait = 'meets') using (role)
    group by document_key

)

select
    told.document_key,
    event_key,
    sentence_no,
    token_no,
    rule_id,
    format,
    series_id,
    ordinal,
    status,
    person_keys,
    parties,
    city,
    country_code,
    time.date_kind as date_kind,
    time.date_start as date_start,
    time.date_end as date_end,
    if(time.date_start is null, null, time.date_basis) as date_basis,
    time.weekday as weekday,
    is_main or entries.sentence_no is not null as is_main,
from told
left join {{ ref('int_agenda_entries') }} as entries using (document_key, sentence_no)
left join unplaced on told.document_key = unplaced.document_key
left join officials on told.document_key = officials.document_key
where
    {# a waitress meets a politician, a sister phones: without anybody in office it is nobody's diplomacy #}
    (len(person_keys) = 0 or list_has_any(person_keys, coalesce(official_keys, [])))
    {# whose country is left out has an office: "was received by Minister Y as a survivor" #}
    and (
        is_main or has_counterpart or len(parties) != 1 or len(person_keys) < 2 or not has_unplaced_people
        or list_has_any(person_keys, coalesce(unplaced_keys, []))
    )
    {# one country's affairs, unless the document tells of encounters between two elsewhere #}
qualify
    len(parties) >= 2 or has_counterpart or series_id is not null or entries.sentence_no is not null
    {# "the Lakes Summit in Oslo" has other guests than its host: of a fair of scientists no state is told #}
    or (
        is_gathering
        and city is not null
        and (
            ordinal is not null
            or len(list_filter(officials.official_codes, lambda one: one is distinct from told.country_code)) > 0
        )
    )
    or bool_or(
        len(parties) >= 2
        {# "the minister phoned his Omani counterpart": a ministry does not tell its own country #}
        or (
            has_unplaced_people
            and len(parties) = 1
            and list_has_any(person_keys, unplaced_keys)
            and rule_id in ('verb_meet', 'event_call', 'event_held')
        )
    ) over (partition by told.document_key)
