{#
  The other side of an encounter that tells of one only: "Visioconférence avec la ministre chilienne" is one with the
  person spoken of before.
#}
with admitted as (

    select * from {{ ref('int_meeting_actors_admitted') }}

),

antecedents as (

    select * from {{ ref('int_antecedents') }}

),

one_sided as (

    {# "Visioconférence avec la ministre chilienne": nobody stands before it, and one side after it #}
    select
        document_key,
        sentence_no,
        token_no,
        any_value(country_code) filter (actor_kind = 'person') as country_code,
    from admitted
    where
        rule_id in ('event_with', 'event_call', 'event_held', 'event_takes_place')
        and format in ('meeting', 'consultation', 'dialogue', 'phone_call', 'video_call')
    group by document_key, sentence_no, token_no
    having
        count_if(actor_no < token_no and not is_setting) = 0
        and count_if(actor_kind = 'person') = 1
        and not bool_or(actor_kind in ('joint', 'plural'))

),

between as (

    {# "the call between the aides": both sides are told #}
    select document_key, sentence_no, token_no,
    from {{ ref('int_event_noun_neighbours') }}
    where kind = 'preposition' and concept = 'between' and gap_after between -1 and 2

),

implied as (

    select
        document_key,
        sentence_no,
        token_no,
        'person' as actor_kind,
        null::varchar[] as country_codes,
        false as is_setting,
        antecedents.person_key,
        antecedents.country_code,
        0 as distance,
    from one_sided
    anti join between using (document_key, sentence_no, token_no)
    inner join antecedents using (document_key, sentence_no)
    left join {{ ref('int_agenda_entries') }} as entries using (document_key, sentence_no)
    left join {{ ref('int_document_homes') }} as homes using (document_key)
    where
        antecedents.person_key is not null
        and antecedents.country_code is distinct from one_sided.country_code
        {# an entry of an agenda goes on from the ones before only where these are of the house that keeps it #}
        and (entries.sentence_no is null or antecedents.country_code = homes.country_code)

)

select * from implied
