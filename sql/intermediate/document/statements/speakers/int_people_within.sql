{#
  Whom "he" means that stands behind a name in its own sentence: "Nora Exemple did not attend because she said …". The
  subject rather than others. "After the letter to Nora Exemple he said" has its subject in "he", what a closing "he
  said" rounds off is about others, and in a readout "he" goes on with who speaks.
#}
with registers as (

    select * from {{ ref('int_document_registers') }}

),

pronouns as (

    select document_key, sentence_no, mention_no, speaker_no,
    from {{ ref('int_cued_sentences') }}
    inner join registers using (document_key)
    where
        pronoun = 'singular' and not is_inverted and not rounds_off and speaker_no > 3
        and not registers.is_readout

),

marks as (

    select document_key, sentence_no, verbs,
    from {{ ref('int_sentence_marks') }}

),

quotations as (

    select document_key, sentence_no, stretches,
    from {{ ref('int_sentence_quotations') }}

),

people as (

    select document_key, sentence_no, person_key, country_code, token_no, token_end, is_oblique,
    from {{ ref('int_actors') }}
    where person_key is not null and pronoun is null and not is_possessive

),

within as (

    select
        pronouns.document_key,
        pronouns.sentence_no,
        pronouns.mention_no,
        people.person_key,
        people.country_code,
    from pronouns
    inner join people
        on pronouns.document_key = people.document_key
        and pronouns.sentence_no = people.sentence_no
        and people.token_no < pronouns.speaker_no
    left join quotations
        on pronouns.document_key = quotations.document_key and pronouns.sentence_no = quotations.sentence_no
    left join marks on pronouns.document_key = marks.document_key and pronouns.sentence_no = marks.sentence_no
    where
        {{ count_between('marks.verbs', 'people.token_end', 'pronouns.speaker_no') }} > 0
        and len(list_filter(
            coalesce(quotations.stretches, []),
            lambda stretch: people.token_no >= stretch.start and people.token_no < stretch.stop
        )) = 0
    qualify row_number() over (
        partition by pronouns.document_key, pronouns.sentence_no, pronouns.mention_no
        order by people.is_oblique, if(people.is_oblique, -people.token_no, people.token_no)
    ) = 1

)

select * from within
