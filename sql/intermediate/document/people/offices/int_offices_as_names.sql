{# Offices without an article that are the family name of somebody named in full: "King said" after "Nora King". #}
with mentions as (

    select document_key, sentence_no, mention_no, role_list[1].word as word,
    from {{ ref('int_actor_mentions') }}
    where
        name is null and role_list is not null and countries is null
        and not has_determiner and not is_plural_role

),

named as (

    select names.document_key, names.sentence_no, names.name_words[-1] as word, people.person_key,
    from {{ ref('int_person_names') }} as names
    inner join {{ ref('int_person_name_mentions') }} as people using (document_key, sentence_no, mention_no)
    where names.is_full

),

meant as (

    {# the one named last before it, else the one named first after it #}
    select mentions.document_key, mentions.sentence_no, mentions.mention_no, named.person_key,
    from mentions
    inner join named using (document_key, word)
    qualify row_number() over (
        partition by mentions.document_key, mentions.sentence_no, mentions.mention_no
        order by
            named.sentence_no > mentions.sentence_no, abs(named.sentence_no - mentions.sentence_no), named.person_key
    ) = 1

)

select * from meant
