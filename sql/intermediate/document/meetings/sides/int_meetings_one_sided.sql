{{ config(materialized='view') }}
{#
  Encounters told of one side only. "Visioconférence avec la ministre chilienne": nobody stands before it, and one side
  after it.
#}
with admitted as (

    select * from {{ ref('int_meeting_actors_admitted') }}

),

owned as (

    select document_key, sentence_no, token_no, true as is_owned,
    from {{ ref('int_event_surroundings') }}
    where is_someones and not is_theirs

)

select
    document_key,
    sentence_no,
    token_no,
    min(country_code) filter (actor_kind = 'person' and not coalesce(is_pronoun, false)) as country_code,
    min(person_key) as person_key,
from admitted
left join owned using (document_key, sentence_no, token_no)
where
    (is_owned or rule_id in ('event_with', 'event_call', 'event_held', 'event_takes_place'))
    and rule_id like 'event_%'
    and format in ('meeting', 'consultation', 'dialogue', 'phone_call', 'video_call')
group by document_key, sentence_no, token_no
having
    count_if(actor_no < token_no and not is_setting) = 0
    {# "at her talks with Y she praised it" #}
    and count_if(actor_kind = 'person' and not coalesce(is_pronoun and is_owned, false)) = 1
    and not bool_or(actor_kind in ('joint', 'plural'))
