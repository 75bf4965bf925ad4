{#
  Whom a sentence is about: the person who speaks in it, else the one who leads it. Sources or officials in the plural
  are nobody "he" could mean, and who stands behind "he" does not lead.
#}
with plural_people as (

    select document_key, sentence_no, mention_no,
    from {{ ref('int_actor_mentions') }}
    where is_plural_role and name is null

),

pronouns as (

    select document_key, sentence_no, min(token_no) as pronoun_no,
    from {{ ref('int_actors') }}
    where pronoun = 'singular'
    group by document_key, sentence_no

),

speakers as (

    select document_key, sentence_no, 0 as preference, token_no, person_key, country_code, mention_no,
    from {{ ref('int_cued_sentences') }}
    anti join plural_people using (document_key, sentence_no, mention_no)
    where actor_kind = 'person' and pronoun is null

),

leaders as (

    select document_key, sentence_no, 1 as preference, token_no, person_key, country_code, mention_no,
    from {{ ref('int_actors') }}
    left join pronouns using (document_key, sentence_no)
    where
        actor_kind = 'person' and pronoun is null and not is_oblique and not is_possessive
        and (person_key is not null or not is_unspecific)
        and coalesce(token_no < pronoun_no, true)

),

salient as (

    select document_key, sentence_no, person_key, country_code, mention_no,
    from (select * from speakers union all select * from leaders)
    qualify row_number() over (
        partition by document_key, sentence_no order by preference, token_no, mention_no
    ) = 1

)

select * from salient
