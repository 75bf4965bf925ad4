{#
  Mentions of actors, each with the office that belongs to it: "L'ambassadeur de Chine au Bénin, Gao Yunshan, a dit" –
  a name between commas takes the office before it, whatever stands between.
#}
with mentions as (

    select * from {{ ref('int_noun_phrases_joined') }}

),

marks as (

    select document_key, sentence_no, commas, verbs, linkers,
    from {{ ref('int_sentence_marks') }}

),

offices as (

    select * from mentions
    where role_list is not null and not is_plural_role

),

after_offices as (

    {# names that have no office of their own, with the last one before them in the sentence #}
    select
        names.document_key,
        names.sentence_no,
        names.mention_no,
        {{ count_between('marks.commas', 'names.token_no - 1', 'names.token_no') }} > 0
        and {{ count_between('marks.verbs', 'offices.token_end', 'names.token_no') }} = 0
        and names.token_no - offices.token_end <= 14 as follows_office,
        {# "l'analyste régional Nora Exemple": a word that no lexicon holds stands between an office and its name #}
        not names.has_determiner
        and names.token_no - offices.token_end between 1 and 2
        and {{ count_between('marks.linkers', 'offices.token_end', 'names.token_no') }} = 0 as completes_office,
        follows_office or completes_office as takes_office,
        offices.role_list as office_roles,
        offices.domain as office_domain,
        offices.countries as office_countries,
        offices.organization_id as office_organization_id,
    from mentions as names
    inner join marks using (document_key, sentence_no)
    asof inner join offices
        on names.document_key = offices.document_key
        and names.sentence_no = offices.sentence_no
        and names.token_no > offices.token_no
    where names.name is not null and names.role_list is null and not names.is_oblique and offices.name is null

),

with_offices as (

    select
        mentions.* replace (
            case
                when listed.role is not null
                    then [struct_pack(role := listed.role, domain := listed.domain, word := listed.role)]
                when takes_office then office_roles
                else role_list
            end as role_list,
            case
                when listed.role is not null then listed.domain
                when takes_office then office_domain
                else mentions.domain
            end as domain,
            case
                when listed.country_code is not null then [listed.country_code]
                when takes_office then office_countries
                else countries
            end as countries,
            if(takes_office, office_organization_id, organization_id) as organization_id,
            mentions.is_plural_role and listed.role is null as is_plural_role
        ),
        coalesce(completes_office, false) as completes_office,
    from mentions
    left join after_offices using (document_key, sentence_no, mention_no)
    left join {{ ref('int_people_listed') }} as listed using (document_key, sentence_no, mention_no)

)

select * from with_offices
