{{ config(materialized='view') }}
{#
  Offices that hold their body's name beside them, where it is no state's that any lexicon knows: "FOVB President Asha
  Exemple", "a spokesman for Exemplon", "president of the Exemple Art Society".
#}
with offices as (

    select * from {{ ref('int_offices_unplaced') }}

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

known as (

    {# "for the Interior Ministry", "in Accra on Monday", but "of the National Exemple Society" #}
    select document_key, sentence_no, unnest(range(token_no, token_end))::integer as token_no,
    from phrases
    where kind != 'institution_word' and not (kind = 'organization_head' and concept is distinct from 'public')

),

names as (

    select document_key, sentence_no, token_no, token_end,
    from {{ ref('int_name_runs') }}
    anti join people using (document_key, sentence_no, token_no)
    where not (is_forced and name != upper(name))

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

),

behind as (

    select offices.document_key, offices.sentence_no, offices.mention_no,
    from offices
    inner join capitals
        on offices.document_key = capitals.document_key
        and offices.sentence_no = capitals.sentence_no
        and capitals.token_no between offices.token_end and offices.token_end + 2
    inner join phrases as links
        on offices.document_key = links.document_key
        and offices.sentence_no = links.sentence_no
        and links.token_no between greatest(offices.token_end - 1, capitals.token_no - 2) and capitals.token_no - 1
        {# "met President X at State House" #}
        and links.kind = 'preposition' and (links.concept = 'of' or not offices.is_president)

)

select document_key, sentence_no, mention_no from before
union
select document_key, sentence_no, mention_no from offices where organization_head != lower(organization_head)
union
select document_key, sentence_no, mention_no from behind
