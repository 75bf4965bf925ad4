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

after_offices as (

    select
        *,
        last_value(
            if(
                role_list is null or is_plural_role,
                null,
                struct_pack(role_list, domain, countries, organization_id, name, token_end)
            ) ignore nulls
        ) over (
            partition by document_key, sentence_no order by token_no rows between unbounded preceding and 1 preceding
        ) as office_before,
    from mentions

),

judged as (

    select
        *,
        name is not null
        and role_list is null
        and not is_oblique
        and {{ count_between('marks.commas', 'token_no - 1', 'token_no') }} > 0
        and office_before.name is null
        and {{ count_between('marks.verbs', 'office_before.token_end', 'token_no') }} = 0
        and token_no - office_before.token_end <= 14 as follows_office,
        {# "l'analyste régional Nora Exemple": a word that no lexicon holds stands between an office and its name #}
        name is not null
        and role_list is null
        and not is_oblique
        and not has_determiner
        and office_before.name is null
        and token_no - office_before.token_end between 1 and 2
        and {{ count_between('marks.linkers', 'office_before.token_end', 'token_no') }} = 0 as completes_office,
    from after_offices
    left join marks using (document_key, sentence_no)

),

with_offices as (

    select
        * exclude (office_before, follows_office, commas, verbs, linkers)
        replace (
            if(follows_office or completes_office, office_before.role_list, role_list) as role_list,
            if(follows_office or completes_office, office_before.domain, domain) as domain,
            if(follows_office or completes_office, office_before.countries, countries) as countries,
            if(follows_office or completes_office, office_before.organization_id, organization_id) as organization_id,
            coalesce(completes_office, false) as completes_office
        ),
    from judged

)

select * from with_offices
