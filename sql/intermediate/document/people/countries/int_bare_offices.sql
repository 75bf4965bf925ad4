{#
  Mentions by an office and nothing else ("l'ambassadeur", "the Uzbek leader") that point to one person:
  not in the plural, not "a minister".
#}
with mentions as (

    select
        *,
        role_list[1].role in (select role from {{ ref('lex_role_traits') }} where trait = 'of_many') as is_of_many,
    from {{ ref('int_actor_mentions') }}

),

family_names as (

    {# "Peter King … King said": without an article the office may be a name #}
    select distinct document_key, name_words[-1] as word,
    from {{ ref('int_names') }}
    where len(name_words) > 1

),

possessives as (

    select document_key, sentence_no, token_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'determiner' and concept = 'possessive'

),

unnamed as (

    {# "a senior official": from then on "the official" is that one #}
    select
        document_key,
        role_list[1].role as role,
        {# "a White House official": "the official" is the same, whichever word said it first #}
        if(is_of_many, null, role_list[1].word) as word,
        min(sentence_no) as sentence_no,
    from mentions
    where name is null and role_list is not null and not is_plural_role and is_indefinite
    group by document_key, role, word

),

bare_offices as (

    select
        document_key,
        sentence_no,
        mention_no,
        role_list[1].role as role,
        role_list[1].word as word,
        coalesce(role_list[1].domain, domain) as domain,
        coalesce(organization_id, countries[1]) as country_code,
        organization_id is not null as is_of_organization,
        has_determiner,
    from mentions
    left join possessives using (document_key, sentence_no, token_no)
    where
        name is null
        and role_list is not null
        and not is_plural_role
        and not coalesce(is_indefinite, false)
        {# "a invité" is no guest #}
        and (has_determiner or role_list[1].role != 'guest')
        {# "his lawyer" is not the lawyer of somebody else, nor "an Exemple adviser" the adviser named before #}
        and not (
            is_of_many
            and (possessives.token_no is not null or not has_determiner and countries is null)
        )
        {# "le président de la Cour" is no head of state #}
        and not (organization_head is not null and role_list[1].role in ('head_of_state', 'head_of_government'))

)

select bare_offices.* exclude (has_determiner)
from bare_offices
left join family_names
    on bare_offices.document_key = family_names.document_key
    and bare_offices.word = family_names.word
    and not bare_offices.has_determiner
left join unnamed
    on bare_offices.document_key = unnamed.document_key
    and bare_offices.role = unnamed.role
    and coalesce(bare_offices.word = unnamed.word, true)
where
    family_names.word is null
    and (unnamed.sentence_no is null or unnamed.sentence_no > bare_offices.sentence_no)
