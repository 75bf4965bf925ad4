{{ config(materialized='view') }}
{#
  Offices that hold their body's name beside them, where it is no state's that any lexicon knows: "FOVB President Asha
  Exemple", "a spokesman for Exemplon", "president of the Exemple Art Society".
#}
with offices as (

    select
        document_key, sentence_no, mention_no, token_no, token_end, organization_head,
        role_list[1].role in ('head_of_state', 'vice_president') as is_president,
    from {{ ref('int_actor_mentions') }}
    where
        role_list[1].role in ('head_of_state', 'vice_president', 'spokesperson', 'official')
        and countries is null and organization_id is null and domain is null
        and not is_government and not is_public_body

),

people as (

    {# "a Trump spokesman" speaks for whom Trump speaks for #}
    select document_key, sentence_no, mentions.name_token as token_no,
    from {{ ref('int_actor_mentions') }} as mentions
    semi join {{ ref('int_person_name_mentions') }} using (document_key, sentence_no, mention_no)
    where mentions.role_list is null

),

phrases as (

    select document_key, sentence_no, token_no, token_end, kind, concept,
    from {{ ref('int_phrases_located') }}
    semi join offices using (document_key, sentence_no)
    where layer = 'syntax'

),

prepositions as (

    select document_key, sentence_no, token_no, concept,
    from phrases
    where kind = 'preposition'

),

known as (

    {# "for the Interior Ministry", "in Accra on Monday", but "of the National Exemple Society" #}
    select document_key, sentence_no, unnest(range(token_no, token_end))::integer as token_no,
    from phrases
    where kind != 'institution_word' and not (kind = 'organization_head' and concept is distinct from 'public')

),

names as (

    select document_key, sentence_no, token_no, token_end, is_forced and name != upper(name) as is_uncertain,
    from {{ ref('int_name_runs') }}
    anti join people using (document_key, sentence_no, token_no)

),

capitals as (

    select document_key, sentence_no, token_no,
    from {{ ref('int_capitalized_tokens') }}
    anti join people using (document_key, sentence_no, token_no)
    anti join known using (document_key, sentence_no, token_no)

),

before as (

    select offices.document_key, offices.sentence_no, offices.mention_no,
    from offices
    inner join names
        on offices.document_key = names.document_key
        and offices.sentence_no = names.sentence_no
        and offices.token_no = names.token_end
    where not names.is_uncertain

),

behind as (

    select offices.document_key, offices.sentence_no, offices.mention_no,
    from offices
    inner join capitals
        on offices.document_key = capitals.document_key
        and offices.sentence_no = capitals.sentence_no
        and capitals.token_no between offices.token_end and offices.token_end + 2
    inner join prepositions
        on offices.document_key = prepositions.document_key
        and offices.sentence_no = prepositions.sentence_no
        and prepositions.token_no between offices.token_end - 1 and capitals.token_no - 1
        and prepositions.token_no >= capitals.token_no - 2
        {# "met President X at State House" #}
        and (prepositions.concept = 'of' or not offices.is_president)

)

select document_key, sentence_no, mention_no from before
union
select document_key, sentence_no, mention_no from offices
where organization_head != lower(organization_head)
union
select document_key, sentence_no, mention_no from behind
