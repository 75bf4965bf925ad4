{#
  Whom "he", "elle" means where the sentence has named somebody before it: "Minister X said that he would meet Y", "la
  ministre X a indiqué qu'elle recevrait Z".
#}
with actors as (

    select document_key, sentence_no, token_no, pronoun, person_key, country_code, is_oblique, is_possessive,
    from {{ ref('int_actors') }}

),

pronouns as (

    select document_key, sentence_no, token_no as actor_no,
    from actors
    where pronoun = 'singular'

),

people as (

    select document_key, sentence_no, token_no as named_no, person_key, country_code,
    from actors
    where person_key is not null and pronoun is null and not is_oblique and not is_possessive

)

select
    pronouns.document_key,
    pronouns.sentence_no,
    pronouns.actor_no,
    arg_max(
        struct_pack(person_key := people.person_key, country_code := people.country_code), people.named_no
    ) as named,
from pronouns
inner join people
    on pronouns.document_key = people.document_key
    and pronouns.sentence_no = people.sentence_no
    and pronouns.actor_no > people.named_no
group by pronouns.document_key, pronouns.sentence_no, pronouns.actor_no
