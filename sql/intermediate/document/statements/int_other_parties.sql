{#
  Whom "his counterpart", "son hôte" or "celui-ci" means: of the people named before, the last one who is not whom the
  text has just been about; "the latter" may be that one, where nobody else was named.
#}
with cued_sentences as (

    select document_key, sentence_no, mention_no, token_no, role, pronoun,
    from {{ ref('int_cued_sentences') }}
    where person_key is null and (role in ('counterpart', 'guest') or pronoun = 'latter')

),

antecedents as (

    select document_key, sentence_no, person_key
    from {{ ref('int_antecedents') }}

),

people as (

    select document_key, sentence_no, mention_no, token_no, person_key, country_code,
    from {{ ref('int_actors') }}
    where person_key is not null

),

others as (

    select
        cued_sentences.document_key,
        cued_sentences.sentence_no,
        cued_sentences.mention_no,
        people.person_key,
        people.country_code,
    from cued_sentences
    left join antecedents using (document_key, sentence_no)
    inner join people
        on cued_sentences.document_key = people.document_key
        and people.sentence_no between cued_sentences.sentence_no - 6 and cued_sentences.sentence_no - 1
        and (cued_sentences.pronoun is not null or people.person_key is distinct from antecedents.person_key)
    qualify row_number() over (
        partition by cued_sentences.document_key, cued_sentences.sentence_no, cued_sentences.mention_no
        order by
            people.sentence_no >= cued_sentences.sentence_no - 2
            and people.person_key is distinct from antecedents.person_key desc,
            people.sentence_no desc, people.token_no desc, people.person_key
    ) = 1

)

select * from others
