{#
  Whom "he", "elle" means in an encounter: the last person spoken of before it whom nothing contradicts, "M. X … elle",
  and who is not named again behind it, "she received Ms Y".
#}
with actors as (

    select document_key, sentence_no, token_no, pronoun, person_key,
    from {{ ref('int_encounter_actors') }}

),

pronouns as materialized (

    {# before they meet people, so that each is looked up once #}
    select document_key, sentence_no, actors.token_no as actor_no, forms.kind as gender,
    from actors
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    left join {{ ref('lex_adjacent_words') }} as forms
        on sentences.language = forms.language
        and sentences.words[actors.token_no] = forms.phrase
        and forms.kind in ('masculine', 'feminine')
    where actors.pronoun = 'singular'

),

people as (

    select * from {{ ref('int_people_spoken_of') }}

),

told as (

    select
        pronouns.*,
        people.person_key,
        people.country_code,
        people.sentence_no < pronouns.sentence_no
        and if(people.has_late_teller, people.token_no = people.first_no, people.is_salient) as leads,
        (people.sentence_no, leads, people.token_no) as nearness,
    from pronouns
    inner join people
        on pronouns.document_key = people.document_key
        and pronouns.sentence_no - people.sentence_no between 0 and 8
        and (people.sentence_no < pronouns.sentence_no or people.token_no < pronouns.actor_no)
    left join {{ ref('int_person_genders') }} as genders
        on people.document_key = genders.document_key
        and people.person_key = genders.person_key
    left join actors as again
        on pronouns.document_key = again.document_key
        and pronouns.sentence_no = again.sentence_no
        and people.person_key = again.person_key
        and again.token_no > pronouns.actor_no
        and people.sentence_no < pronouns.sentence_no
    where again.token_no is null and coalesce(genders.gender = pronouns.gender or not genders.is_telling, true)

)

select
    document_key,
    sentence_no,
    actor_no,
    arg_max(struct_pack(person_key := person_key, country_code := country_code), nearness) as named,
from told
group by document_key, sentence_no, actor_no
