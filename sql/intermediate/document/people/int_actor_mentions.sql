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
            coalesce(shared.office_roles, if(takes_office, after_offices.office_roles, role_list)) as role_list,
            coalesce(shared.office_domain, if(takes_office, after_offices.office_domain, domain)) as domain,
            coalesce(shared.office_countries, if(takes_office, after_offices.office_countries, countries))
                as countries,
            if(takes_office, office_organization_id, organization_id) as organization_id,
            is_plural_role and shared.mention_no is null as is_plural_role
        ),
        coalesce(completes_office, false) as completes_office,
    from mentions
    left join after_offices using (document_key, sentence_no, mention_no)
    left join {{ ref('int_offices_shared') }} as shared using (document_key, sentence_no, mention_no)

)

select * from with_offices
