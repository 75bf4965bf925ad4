{#
  A name is taken for a person's when, somewhere in the document, a title, an office or a verb of speech stands beside
  it, it has an initial ("J. Exemple") or labels an answer, tells where it comes from, or the reference knows it.
#}
with mentions as (

    select * from {{ ref('int_actor_mentions') }}
    where name is not null

),

known_people as (

    select
        name_key,
        bool_and(is_part) as is_part,
        bool_or(only_spelling is null) as is_any_spelling,
        list(only_spelling) as spellings,
    from {{ ref('int_known_people') }}
    group by name_key

),

beside_verbs as (

    select * from {{ ref('int_names_beside_verbs') }}

),

keys as (

    {# once for each name, however often it stands in the texts #}
    select
        name,
        {{ name_words(words('name')) }} as name_words,
        {{ name_key('name_words') }} as name_key,
        {{ name_spelling(words('name')) }} as spelling,
        len(name_words) > 1 as is_full,
        regexp_matches(name, '^\p{Lu}[a-z]?\. ?\p{Lu}') as has_initial,
    from (select distinct name from mentions)

),

keyed as (

    select
        mentions.*,
        keys.* exclude (name),
        (beside_verbs.mention_no is not null or labelled_names.mention_no is not null)
        and len(keys.name_words) <= 4 as stands_beside_verb,
        keys.is_full and nationals.mention_no is not null as is_national,
    from mentions
    inner join keys using (name)
    left join beside_verbs using (document_key, sentence_no, mention_no)
    left join {{ ref('int_labelled_names') }} as labelled_names using (document_key, sentence_no, mention_no)
    left join {{ ref('int_nationals_named') }} as nationals using (document_key, sentence_no, mention_no)

),

evidence as (

    select
        keyed.document_key,
        keyed.name_key,
        {# "the Fair": what an article introduces is a thing #}
        bool_or(
            title is not null or role_list is not null or has_initial or is_national
            or (
                not known_people.is_part
                and (known_people.is_any_spelling or list_contains(known_people.spellings, keyed.spelling))
            )
            {# a family name of the reference counts where it speaks #}
            or (known_people.is_part and stands_beside_verb and not has_determiner)
            or stands_beside_verb and is_full
            and (not has_determiner or countries is not null and not names_country and organization_head is null)
        ) as is_evident,
        bool_or(stands_beside_verb and not has_determiner) as speaks,
    from keyed
    left join known_people using (name_key)
    group by keyed.document_key, keyed.name_key

)

select keyed.* exclude (spelling, is_national), evidence.is_evident, evidence.speaks,
from keyed
inner join evidence using (document_key, name_key)
