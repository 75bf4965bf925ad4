{#
  Whom "his counterpart", "son hôte" or "celui-ci" means: of the people named before, the last one who is not whom the
  text has just been about; "the latter" may be that one, where nobody else was named.
#}
with articles as (

    select document_key, sentence_no, token_no as speaker_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'determiner' and concept = 'definite'

),

cued_sentences as (

    select
        document_key, sentence_no, mention_no, token_no, role, pronoun,
        role = 'guest' and articles.speaker_no is not null as is_the_guest,
    from {{ ref('int_cued_sentences') }}
    left join articles using (document_key, sentence_no, speaker_no)
    where person_key is null and (role in ('counterpart', 'guest') or pronoun = 'latter')

),

antecedents as (

    select document_key, sentence_no, person_key
    from {{ ref('int_antecedents') }}

),

people as (

    select
        actors.document_key, actors.sentence_no, mention_no, token_no, person_key, actors.country_code,
        {# who comes from elsewhere is "the guest", whoever spoke last; "his guest" is his #}
        coalesce(actors.country_code != homes.country_code, false) as is_foreign,
    from {{ ref('int_actors') }} as actors
    left join {{ ref('int_document_homes') }} as homes using (document_key)
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
        and (
            cued_sentences.pronoun is not null or people.person_key is distinct from antecedents.person_key
            or cued_sentences.is_the_guest and people.is_foreign
        )
    qualify row_number() over (
        partition by cued_sentences.document_key, cued_sentences.sentence_no, cued_sentences.mention_no
        order by
            cued_sentences.is_the_guest and people.is_foreign desc,
            people.sentence_no >= cued_sentences.sentence_no - 2
            and people.person_key is distinct from antecedents.person_key desc,
            people.sentence_no desc, people.token_no desc, people.person_key
    ) = 1

)

select * from others
