{#
  Those who take part in an encounter, as people and countries: a pronoun stands for the person before it, and so does
  nobody, where only one side is told.
#}
with admitted as (

    select * from {{ ref('int_meeting_actors_admitted') }}

),

antecedents as (

    select * from {{ ref('int_antecedents') }}

),

attributed as (

    select
        admitted.document_key,
        admitted.sentence_no,
        admitted.token_no,
        admitted.actor_no,
        admitted.actor_end,
        admitted.actor_kind,
        admitted.country_codes,
        admitted.is_setting,
        {# "Ms X flies to Oslo, where she will see …": told before it in the sentence, else before the sentence #}
        is_pronoun and count(admitted.person_key) over earlier > 0 as is_told,
        coalesce(admitted.person_key, if(is_pronoun and not is_told, antecedents.person_key, null)) as person_key,
        coalesce(admitted.country_code, if(is_pronoun and not is_told, antecedents.country_code, null)) as country_code,
        if(
            actor_no >= token_no, greatest(actor_no - token_end, 0), least(token_no, verb_no) - actor_end
        ) as distance,
    from admitted
    left join antecedents using (document_key, sentence_no)
    window earlier as (
        partition by admitted.document_key, admitted.sentence_no, admitted.token_no
        order by admitted.actor_no rows between unbounded preceding and 1 preceding
    )

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

implied as (

    select
        document_key,
        sentence_no,
        token_no,
        'person' as actor_kind,
        null as country_codes,
        false as is_setting,
        antecedents.person_key,
        antecedents.country_code,
        0 as distance,
    from one_sided
    inner join antecedents using (document_key, sentence_no)
    left join {{ ref('int_agenda_entries') }} as entries using (document_key, sentence_no)
    left join {{ ref('int_document_homes') }} as homes using (document_key)
    where
        antecedents.person_key is not null
        and antecedents.country_code is distinct from one_sided.country_code
        {# an entry of an agenda goes on from the ones before only where these are of the house that keeps it #}
        and (entries.sentence_no is null or antecedents.country_code = homes.country_code)

)

select * exclude (is_told) from attributed
union all by name
select * from implied
