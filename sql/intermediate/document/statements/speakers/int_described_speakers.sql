{#
  Whom a bare office means that fits nobody's office: "l'économiste", "the minister" for the one the text has just been
  about, where no other office of that person is told.
#}
with cued_sentences as (

    select document_key, sentence_no, mention_no, role,
    from {{ ref('int_cued_sentences') }}
    where
        actor_kind = 'person' and person_key is null and pronoun is null
        and role in ('expert', 'executive', 'minister', 'vice_minister', 'ambassador', 'diplomat')

),

actors as (

    select * from {{ ref('int_actors') }}
    where not is_unspecific and len(coalesce(country_codes, [])) = 0

),

antecedents as (

    select document_key, sentence_no, person_key, country_code,
    from {{ ref('int_antecedents') }}
    where sentence_no - antecedent_sentence_no <= 8

),

claims as (

    select document_key, person_key, bool_and(role in ('expert', 'executive')) as is_private,
    from {{ ref('int_offices_claimed') }}
    group by document_key, person_key

),

described as (

    select
        cued_sentences.document_key,
        cued_sentences.sentence_no,
        cued_sentences.mention_no,
        antecedents.person_key,
        antecedents.country_code,
    from cued_sentences
    semi join actors using (document_key, sentence_no, mention_no)
    inner join antecedents using (document_key, sentence_no)
    left join claims
        on cued_sentences.document_key = claims.document_key and antecedents.person_key = claims.person_key
    where
        antecedents.person_key is not null
        and (claims.person_key is null or claims.is_private and cued_sentences.role in ('expert', 'executive'))

)

select * from described
