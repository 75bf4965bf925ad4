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

visitors as (

    {# "the guest", "la visiteuse": the one whose visit the text tells of #}
    select document_key, min(person_key) as person_key, min(country_code) as country_code,
    from admitted
    where format = 'visit' and actor_kind = 'person' and person_key is not null
    group by document_key
    having count(distinct person_key) = 1

),

attributed as (

    select
        admitted.document_key,
        admitted.sentence_no,
        admitted.token_no,
        admitted.actor_no,
        admitted.actor_end,
        admitted.actor_kind,
        admitted.role,
        admitted.country_codes,
        admitted.is_setting,
        {# "Ms X flies to Oslo, where she will see …": told before it in the sentence, else before the sentence #}
        is_pronoun and count(admitted.person_key) over earlier > 0 and objects.named is null as is_told,
        case
            when is_guest then struct_pack(person_key := visitors.person_key, country_code := visitors.country_code)
            when is_pronoun and not is_told
                then coalesce(
                    objects.named,
                    told_before.named,
                    struct_pack(person_key := antecedents.person_key, country_code := antecedents.country_code)
                )
        end as told,
        coalesce(admitted.person_key, told['person_key']) as person_key,
        coalesce(admitted.country_code, told['country_code']) as country_code,
        if(
            actor_no >= token_no, greatest(actor_no - token_end, 0), least(token_no, verb_no) - actor_end
        ) as distance,
    from admitted
    left join antecedents using (document_key, sentence_no)
    left join {{ ref('int_pronouns_told') }} as told_before using (document_key, sentence_no, actor_no)
    left join {{ ref('int_objects_told') }} as objects using (document_key, sentence_no, actor_no)
    left join visitors using (document_key)
    window earlier as (
        partition by admitted.document_key, admitted.sentence_no, admitted.token_no
        order by admitted.actor_no rows between unbounded preceding and 1 preceding
    )

)

select * exclude (is_told, told) from attributed
union all by name
select * from {{ ref('int_meeting_actors_implied') }}
union all by name
select *
from {{ ref('int_visit_owners') }}
anti join (select * from admitted where actor_kind = 'person') as visitors using (document_key, sentence_no, token_no)
