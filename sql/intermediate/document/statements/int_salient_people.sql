{# Whom a sentence is about: the person who speaks in it, else the one who leads it. #}
with speakers as (

    select document_key, sentence_no, 0 as preference, token_no, person_key, country_code, mention_no,
    from {{ ref('int_cued_sentences') }}
    where actor_kind = 'person' and pronoun is null

),

leaders as (

    select document_key, sentence_no, 1 as preference, token_no, person_key, country_code, mention_no,
    from {{ ref('int_actors') }}
    where
        actor_kind = 'person' and pronoun is null and not is_oblique and not is_possessive
        and (person_key is not null or not is_unspecific)

),

salient as (

    select document_key, sentence_no, person_key, country_code, mention_no,
    from (select * from speakers union all select * from leaders)
    qualify row_number() over (
        partition by document_key, sentence_no order by preference, token_no, mention_no
    ) = 1

)

select * from salient
