{# Verbs of meeting and travelling with how many stand on either side of them. #}
with verbs as (

    select * from {{ ref('int_encounter_verbs') }}

),

actors as (

    {# "Réunis mardi à Oslo, les ministres": whose encounter it was comes behind it #}
    select
        actors.* exclude (token_no, token_end), token_no as actor_no, token_end as actor_end,
        coalesce(actors.token_no between subject_no and last_no, false) as is_subject,
    from {{ ref('int_encounter_actors') }} as actors
    left join {{ ref('int_participle_openings') }} using (document_key, sentence_no)

),

holders as (

    select distinct document_key, person_key, true as is_holder,
    from {{ ref('int_office_holders') }}

),

companies as (

    select * from {{ ref('int_actor_companies') }}

),

sides as (

    select
        verbs.*,
        count_if((actor_end <= token_no or is_subject) and not is_oblique and not is_possessive) as before_count,
        count_if(
            (actor_end <= token_no or is_subject)
            and not is_oblique
            and (
                actor_kind in ('joint', 'plural')
                or (is_paired and (is_subject or token_no - actor_end between 0 and 6))
            )
        ) as joint_count,
        count_if(
            actor_no - token_end between 0 and 12
            and not is_subject
            and not is_possessive
            and (
                actor_kind = 'person'
                {# "met his Omani and Polish counterparts" #}
                or (actor_kind = 'joint' and is_unspecific and len(country_codes) > 1)
                or (country_code is not null and (actor_kind != 'government' or actor_no - token_end <= 3))
            )
            and (not is_oblique or is_companion or is_by or actor_no - token_end <= 1)
            {# "received him"; "received a medal as he left" meets nobody #}
            and (pronoun is null or actor_no - token_end <= 1)
        ) as after_count,
        count_if(actor_kind = 'person') as people_count,
        count_if(
            (token_no - actor_end between 0 and if(is_phrase, 4, 12) or is_subject)
            and not is_oblique
            and not is_possessive
            {# a student who came to a country visits no state; whom a pronoun means is seen later #}
            and (is_delegation or (actor_kind = 'person' and (is_holder or person_key is null)))
        ) as traveller_count,
    from verbs
    inner join actors using (document_key, sentence_no)
    left join companies using (document_key, sentence_no, actor_no)
    left join holders using (document_key, person_key)
    group by all

)

select * from sides
