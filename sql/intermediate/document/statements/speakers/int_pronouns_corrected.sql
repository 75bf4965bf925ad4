{#
  Who speaks as "she" or "il" where the person last spoken of is told to be of the other gender: the nearest person
  before who is not, "Mr Modèle received Minister Nora Exemple. She …". Where there is none, nobody if a form of address
  tells it; an office's word or a first name alone can mislead.
#}
with pronouns as (

    select cued.document_key, cued.sentence_no, cued.mention_no, cued.speaker_no, forms.kind as gender,
    from {{ ref('int_cued_sentences') }} as cued
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    inner join {{ ref('lex_adjacent_words') }} as forms
        on sentences.language = forms.language and sentences.words[cued.speaker_no] = forms.phrase
    where cued.pronoun = 'singular' and forms.kind in ('masculine', 'feminine')

),

genders as (

    select * from {{ ref('int_person_genders') }}

),

people as (

    select
        actors.document_key, actors.sentence_no, actors.mention_no, actors.token_no, actors.person_key,
        actors.country_code, actors.is_oblique, genders.gender,
    from {{ ref('int_actors') }} as actors
    left join genders using (document_key, person_key)
    where
        actors.person_key is not null and actors.pronoun is null
        and (genders.gender is not null or not actors.is_oblique and not actors.is_possessive)

),

contradicted as (

    select pronouns.*, genders.is_certain, genders.is_telling,
    from pronouns
    left join {{ ref('int_antecedents') }} as antecedents using (document_key, sentence_no)
    left join {{ ref('int_people_within') }} as within using (document_key, sentence_no, mention_no)
    inner join genders
        on pronouns.document_key = genders.document_key
        and coalesce(within.person_key, antecedents.person_key) = genders.person_key
    where genders.gender != pronouns.gender

),

nearest as (

    select
        contradicted.document_key,
        contradicted.sentence_no,
        contradicted.mention_no,
        people.person_key,
        people.country_code,
    from contradicted
    left join people
        on contradicted.document_key = people.document_key
        and people.sentence_no between contradicted.sentence_no - 5 and contradicted.sentence_no
        and (people.sentence_no < contradicted.sentence_no or people.token_no < contradicted.speaker_no)
        {# the end of a family name proves little: only somebody told to be a woman is "she" instead #}
        and coalesce(people.gender = contradicted.gender, contradicted.is_telling)
    where people.person_key is not null or contradicted.is_certain
    qualify row_number() over (
        partition by contradicted.document_key, contradicted.sentence_no, contradicted.mention_no
        order by
            people.sentence_no desc nulls last, people.gender is null, people.is_oblique, people.token_no,
            people.mention_no
    ) = 1

)

select * from nearest
