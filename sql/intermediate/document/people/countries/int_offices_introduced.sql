{{ config(materialized='view') }}
{#
  Named holders of an office that the text has introduced before without the name, with whose it is: "the UN's envoy for
  Kenya arrived. The envoy, Asha Exemple, said …".
#}
with offices as (

    select
        document_key, sentence_no, mention_no, name, has_determiner,
        role_list[1].word as word,
        coalesce(organization_id, countries[1]) as country_code,
    from {{ ref('int_actor_mentions') }}
    where
        len(role_list) > 0 and not is_plural_role
        and role_list[1].role in (select role from {{ ref('lex_role_traits') }} where trait in ('posted', 'high'))

)

select named.document_key, named.sentence_no, named.mention_no, max(bare.country_code) as country_code,
from offices as named
inner join offices as bare
    on named.document_key = bare.document_key
    {# "the special envoy", "the envoy" #}
    and contains(bare.word, named.word)
    and named.sentence_no - bare.sentence_no between 1 and 3
where
    named.name is not null and named.has_determiner and named.country_code is null
    and bare.name is null and bare.country_code is not null
group by named.document_key, named.sentence_no, named.mention_no
having count(distinct bare.country_code) = 1
