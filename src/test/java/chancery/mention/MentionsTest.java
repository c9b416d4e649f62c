package chancery.mention;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.cable.Cable;
import chancery.cable.CableHeader;
import chancery.cable.CableText;
import chancery.cable.Declared;
import chancery.cable.Drafting;
import chancery.cable.Mention;
import chancery.cable.MessageReference;
import chancery.cable.Paragraph;
import chancery.cable.Reference;
import chancery.cable.TextHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {

    private static final Reference OSLO =
            new Reference(Optional.of("A"), Reference.Kind.CABLE, Optional.of("98OSLO7"), "98 OSLO 7");
    private static final Reference REPORT =
            new Reference(Optional.of("B"), Reference.Kind.INTEL, Optional.empty(), "IIR 1 234");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They met in Iran and South Korea.        | Iran=IR South Korea=KR
            Iran's offer to the ROK, U.S.-UK talks   | Iran=IR ROK=KR U.S.=US UK=GB
            Iranian and Kazakh officials; Moroccans  |
            He flew from São Paulo to Sao  Paulo.    | São Paulo=SAOPAULO Sao  Paulo=SAOPAULO
            Rhodesia and Upper Volta                 | Rhodesia=ZW Upper Volta=BF
            THE GOVERNMENT OF IRAQ TOLD US IN ROME   | IRAQ=IQ ROME=ROME
            Give us a chance, he told the US.        | US=US
            New York is not York                     | New York=USUNNEWYORK
            the town of Tolmera; Tolmera again       | Tolmera=? Tolmera=?
            Oslo, Tolmera, and Bergen; Oslo, Bergen and Vestrika | Oslo=OSLO Tolmera=? Bergen=? Oslo=OSLO Bergen=? Vestrika=?
            in Tolmera, Norway; according to Vestrik, Norway | Tolmera=? Norway=NO Norway=NO
            the late Hamilton Jordan; in Jordan      | Jordan=JO
            In Chad, Al-Sabah spoke                  | Chad=TD
            see www.iran.example or info@peru.example |
            the University of Oslo, the Oslo Accords, Madrid commitments |
            Irania, preTurkey and Turkeys            |
            a loan of US$30 from the US              | US=US
            in Tolmera province and at Vestrika airbase; Tolmera again | Tolmera=? Vestrika=? Tolmera=?
            the Oslo Research Reactor (ORR); the ORR | Oslo Research Reactor=? ORR=? ORR=?
            the Republic of Congo (ROC); the ROC     | Republic of Congo=CG ROC=? ROC=?
            The United States and The Hague          | United States=US The Hague=THEHAGUE
            in northern Vestrik Department, in Tolmera Division, in Market Department | Vestrik Department=? Tolmera Division=?
            the Department of Oslo and Oslo Agency   | Department of Oslo=? Oslo Agency=?
            fighting in Tolmera, at Vestrika, near Zorbik; Zorbik, they said | Tolmera=? Vestrika=? Zorbik=? Zorbik=?
            an account at Zorbik, confidence in Tolmera, in Al-Zorb, in NGOs, in Vestrik's view, at Market, from Zorbik |
            the Gulf of Oman, KwaZulu Natal and SRI-LANKA | Gulf of Oman=? KwaZulu Natal=? SRI-LANKA=LK
            at Fort Tolmera and Ras al-Vestrik with a Port Authority | Fort Tolmera=? Ras al-Vestrik=?
            north of Tolmera, outside of Vestrik's presence; they left Zorbika, a small fishing village. | Tolmera=? Zorbika=?
            the Ras al Khaimah Airport and the Former Tolmera Airport | Ras al Khaimah Airport=? Tolmera Airport=?
            General Dayton met Trinidad Jimenez and the Consul General Oslo in Dayton. | Oslo=OSLO Dayton=?
            the Balkh Governor left Balkh Vestrik.   | Balkh=?
            the North agreed with the West, the South Pole, and East and the Kingdom | North=? West=? Kingdom=?
            """)
    void placesAreFoundAsWholeWordsAndLinked(String text, String expected) {
        String found = Mentions.of(cable(1999, List.of(), text)).stream()
                .filter(mention -> mention.kind() == Mention.Kind.PLACE)
                .map(mention -> mention.surface() + "=" + mention.entity().orElse("?"))
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            as reported in 08 STATE 1234 (NOTAL)   | 08 STATE 1234=08STATE1234
            see BUENOS AIRES 00498 and LIMA 12.    | BUENOS AIRES 00498=99BUENOSAIRES498 LIMA 12=99LIMA12
            1998 SECSTATE 77 and 98STATE78         | 1998 SECSTATE 77=98STATE77 98STATE78=98STATE78
            ref A says; Ref (a); refs A, B and C   | ref A=98OSLO7 Ref (a)=98OSLO7 refs A=98OSLO7 B=? C=?
            (reftel) and reftel B and septel       | reftel=? reftel B=? septel=?
            REF: OSLO, a referee, the preref       |
            agreed ad ref, ad reftel; had ref A      | ref A=98OSLO7
            reftel a month ago                     | reftel=?
            NOSUCHPOST 12; LIMA 3.5; IN LIMA 1999999 |
            """)
    void citedCablesAreFoundAndLinked(String text, String expected) {
        assertThat(cited(cable(1999, List.of(OSLO, REPORT), text))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void theOnlyReferenceIsMeantByReftelAndByAnyLabel() {
        assertThat(cited(cable(1999, List.of(OSLO), "reftel; ref A; ref C")))
                .isEqualTo("reftel=98OSLO7 ref A=98OSLO7 ref C=98OSLO7");
    }

    @Test
    void referencesWithoutLettersCountFromA() {
        List<Reference> refs = List.of(unlettered("98OSLO7"), unlettered("98ROME8"));
        assertThat(cited(cable(1999, refs, "ref A; ref B; ref C; reftel")))
                .isEqualTo("ref A=98OSLO7 ref B=98ROME8 ref C=? reftel=?");
    }

    private static Reference unlettered(String id) {
        return new Reference(Optional.empty(), Reference.Kind.CABLE, Optional.of(id), id);
    }

    @Test
    void inATextOfCapitalsANumberBehindACityIsACableOnlyWhenItLooksLikeOne() {
        assertThat(cited(cable(
                        1975, List.of(), "IN PARIS 12 MEN MET. IN ROME 1974 WAS GOOD. SEE PARIS 12345 AND 74 ROME 9")))
                .isEqualTo("PARIS 12345=75PARIS12345 74 ROME 9=74ROME9");
    }

    @Test
    void inATextOfCapitalsAnArticleIsNoParty() {
        assertThat(surfaces(Mention.Kind.ORGANIZATION, "MINISTER AL-VESTRIK MET THE AL LEADER."))
                .isEmpty();
        assertThat(surfaces(Mention.Kind.ORGANIZATION, "He met the AL leader.")).isEqualTo("AL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            asked XXXXXXXXXXXX for it | XXXXXXXXXXXX
            withXXXXXX and xxxxx      | XXXXXX xxxxx
            XXXX, Xxxx, boxxx         |
            [Source removed] [sic]    | [Source removed]
            [2 LINES REDACTED], [XXXX | [2 LINES REDACTED]
            """)
    void redactionsAreFoundAlsoWhereTheyAreGlued(String text, String expected) {
        String found = Mentions.of(cable(1999, List.of(), text)).stream()
                .filter(mention -> mention.kind() == Mention.Kind.REDACTION)
                .map(Mention::surface)
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void embassyIsAnOrganizationAndLinkedToItsPost() {
        Mention embassy = Mentions.of(cable(1999, List.of(), "He visited Embassy Ankara."))
                .get(0);
        assertThat(embassy.kind()).isEqualTo(Mention.Kind.ORGANIZATION);
        assertThat(embassy.surface()).isEqualTo("Embassy Ankara");
        assertThat(embassy.entity()).contains("ANKARA");
        assertThat(embassy.country()).contains("TR");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Foreign Minister Orlan Vestrik met the press.          | Orlan Vestrik
            Vestrik said no. President Tolmeric agreed.            | Vestrik Tolmeric
            He met Hassan al-Vestriki and Hassan de Tolmera.       | Hassan al-Vestriki Hassan de Tolmera
            Minister of Culture and Tourism Hassan Vestrik left.   | Hassan Vestrik
            However, the Minister spoke on Monday in Oslo.         |
            The Oslo Accords and the Ministry of Finance           |
            DEPUTY FOREIGN MINISTER VESTRIK SAID THAT HE AGREED    | VESTRIK
            The ZGS Vestrik agreed. He met the ZGS.                | Vestrik
            Hassan bin Vestrik al-Tolmeri came. HBV said no.       | Hassan bin Vestrik al-Tolmeri HBV
            Sen. Orlan Vestrik (D-WA) left.                        | Orlan Vestrik
            THE MINISTER SAID THAT HE SAW GENERAL SAID VESTRIK. THE SECRETARY SAID. | SAID VESTRIK
            They met IDPs described as Zorbs and POWs believed to be there. |
            General de Corps d,Armee Orlan Vestrik read El Zorbio. | Orlan Vestrik
            Orlan el Tolmeri came. El Tolmeri said no.             | Orlan el Tolmeri El Tolmeri
            PRINCE HASSAN BIN VESTRIK MET THE PRESS                | HASSAN BIN VESTRIK
            Olivia Harrow left. They asked Harrow about the harrow. Harrow said no. | Olivia Harrow Harrow Harrow
            Governor Orland King left, argued King. The King left. | Orland King King
            Chancellor Darling said no to the Chancellor's Officers. | Darling
            the Olivia Johnson affair                              | Olivia Johnson
            Hassan VESTRIK, HASSAN TOLMERIC (a Zorb), Hassan ISAF  | Hassan VESTRIK HASSAN TOLMERIC Hassan
            Hassan "the Bear" Vestrik met Hassan. "No," Vestrik said. | Hassan "the Bear" Vestrik Hassan Vestrik
            King Hassan VI and Maria Vestrik III left; the Vestrik II. | Hassan VI Maria Vestrik III Vestrik
            Vestrik-led men met the pro-Vestrik men of Hassan Vestrik. | Vestrik Vestrik Hassan Vestrik
            Maria Vestrik met Hans-Maria of the anti-Zorbian front.   | Maria Vestrik
            The Johnson government and the Zorbian government left.  | Johnson
            With Hassan Tolmeric, Maria Zorb, and Vestrik he left Oslo, Bergen, and Zorbia. | Hassan Tolmeric Maria Zorb Vestrik
            the Yeltsin team; M.K. Vestrik, U.S. Vestriks and H. J. Tolmeric | Yeltsin M.K. Vestrik H. J. Tolmeric
            Christian Schmidt of the Christian Party met Christian Arabs | Christian Schmidt
            Then-Secretary Vestrik and then-Defense Minister Tolmeric | Vestrik Tolmeric
            MR. HASSAN E. RICE SAID THE PRESIDENT WILL DO SO. MR. LEWIS HAS LEFT; WHAT HAS HE TOLD? WASHINGTON POLICYMAKERS WILL | HASSAN E. RICE LEWIS
            Deputy Minister of Market Hassan Vestrik, Minister of Vestrikation Olivia Tolmeric | Hassan Vestrik Olivia Tolmeric
            PolMinCouns noted it; the Ambassador and EconDep said no to Vestrik. |
            Colonel Hassan (Omar) Vestrik met Hassan (AKP) Tolmeric. | Hassan (Omar) Vestrik Hassan
            U/S John Rood met Victor Bout and a John Market. | John Rood Victor Bout
            the Bush Administration and the Nixon-Kissinger era | Bush Nixon Kissinger
            the posts of Hassan Vestrik as Mayor; the system, as do Vestrik's men, failed | Hassan Vestrik Vestrik
            a September meeting with Olivia Antonov and Goran Vestrik | Olivia Antonov Goran Vestrik
            Envoy for North Korean Human Rights Issues Robert King | Robert King
            Foreign Minister Jan Eliasson met Senior General Than Vestrik in late April. Vestrik left. | Jan Eliasson Than Vestrik Vestrik
            the state-run "Al Vestrik" website; he met Al Vestrik said them. | Al Vestrik
            PRESIDENT VESTRIK LEFT WITH xxxxxxxxxxxx. THE REST STAYED AND VESTRIK SAiD NOTHING OF IT | VESTRIK VESTRIK
            """)
    void personsAreFoundByTitlesAndByTheShapeOfNames(String text, String expected) {
        assertThat(surfaces(Mention.Kind.PERSON, text)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the Ministry of Land and Water said      | Ministry of Land and Water
            the Vestrik People's Party won           | Vestrik People's Party
            Vestrik Market Authority (VMA); the VMA  | Vestrik Market Authority VMA VMA
            told the GOK and the UN                  | GOK UN
            the Zorbian Research Reactor (ZRR); ZRR  |
            a Ministry; the Obama Administration     |
            THE SAFE SIDE WHO CARE                   |
            The ZGS Vestrik agreed. He met the ZGS.  |
            (S//REL NATO, ZOR) They met.             |
            al-Qa,ida and the Zorbian People,s Party | al-Qa,ida Zorbian People,s Party
            the Vestrik Court's Market Department    | Vestrik Court Market Department
            the Zorbian firm Vestrik Industrial sold it. Vestrik Industrial agreed. | Vestrik Industrial Vestrik Industrial
            the daily "Vestriko" wrote of Tolmerik's shares. | Vestriko Tolmerik
            Hottmann Vestrik Tolmertechnik (HVT) made it. HVT sold it. | Hottmann Vestrik Tolmertechnik HVT HVT
            the MFA-affiliated Zorbian Institute for Market Studies (ZIMS) | MFA Zorbian Institute for Market Studies ZIMS
            the Western Market and Land Affairs Office (WMLAO) | Western Market and Land Affairs Office WMLAO
            the Zorbian Market Agreement (ZMA); ZMA  |
            an Improvised Tolmerik Device (ITD); the Zorbian Market Officer (ZMO); ITD, ZMO |
            the Directorate General of Zorbian Intelligence (DGZI) | Directorate General of Zorbian Intelligence DGZI
            Hassan bin Vestrik of the Zorbian Bank (HBV); HBV said no | Zorbian Bank HBV HBV
            the Land, Water, and Market Commission; Land and the Water Commission | Land, Water, and Market Commission Water Commission
            Agreements on Renewable Energy and Vestrik Energy | Vestrik Energy
            He met GazProm in the Vestrik shipyard.  | GazProm Vestrik
            left on March 14 with DNA and an ISP     |
            Ministry of Land, Water and Energy; Ministry of Land, Water; Board of Land, Parliament and Water | Ministry of Land, Water and Energy Ministry of Land Board of Land
            the German EU Presidency and the Vestrik Government | EU
            the Kazakh Government and the Swedish Government; a Zorb government, the Kazakh Administration | Kazakh Government Swedish Government
            THE KAZAKH GOVERNMENT TOLD MOD           | MOD
            a Member of Parliament (MOP); the Secretary to the Bank of Vestrik (SBV) | Bank of Vestrik SBV
            Chief of Army Staff (COAS) Vestrik; the Army Staff College | Army Army Staff College
            THE STATE OF THE NATION, LET ALONE MOD   | MOD
            THE LAND MARKET OFFICE (LMO) AND THE FEDERAL OFFICE REGISTER (FOR); FOR LMO | LAND MARKET OFFICE LMO FEDERAL OFFICE REGISTER FOR LMO
            the Zorbian People's Talks (ZPT) of the March 14 coalition | March 14 coalition
            Harakat ul-Vestrikeen, Lashkar-e Tolmera and Jaysh al-Vestriki; Lashkar Gah | Harakat ul-Vestrikeen Lashkar-e Tolmera Jaysh al-Vestriki
            the 4th Brigade and the 10th Army Special Forces Group in the 21st Century | 4th Brigade 10th Army Special Forces Group
            the UK Government, the Zorb Government and the Swedish Ministry of Justice | UK Government Swedish Ministry of Justice
            EUR/PRA, S/CT and PRM/A cleared it (S/NF); the U.S/UAE talks in AF/PAK | EUR/PRA S/CT PRM/A
            the Vestrik International and Market Foundation; the Court's Land and Market Committee | Vestrik International and Market Foundation Land and Market Committee
            the National Council for Cooperation with the Zorb Tribunal Hassan Vestrik | National Council for Cooperation with the Zorb Tribunal
            the Board of Directors, an Executive Board; the Board of Trade | Board of Trade
            the Arab Peace Initiative and the Vestrik Path Initiative | Vestrik Path Initiative
            Jaish-i-Vestrik, Jamaat-ul-Tolmera and Al-Vestrik Mujahideen; the Tolmera-based Vestrik Bank | Jaish-i-Vestrik Jamaat-ul-Tolmera Al-Vestrik Mujahideen Vestrik Bank
            WHO ARE THE LEADERS? HAVE KEY SECURITY ORGANIZATION CUTS HELPED? The WHO said no. | WHO
            an EP-3 aircraft; the EP and EU-27 met; al-Badr and Badr | EP EU Badr
            Air Zorbia and an Air Marshal; Vestrik Engineering & Consulting Company; the Oslo CO | Air Zorbia Vestrik Engineering & Consulting Company
            the U.S.-Vestrik Joint Committee and the Vestrik People's Congress | U.S.-Vestrik Joint Committee Vestrik People's Congress
            The Cabinet Chief met the Cabinet of Ministers. | Cabinet of Ministers
            CONFIRMED BY GOZ. WHAT HAS HE GOT, BY GOD? | GOZ
            Land and Market Commission members met   | Market Commission
            IVAYLO ANGELOV PETKOV (a Zorb) and the VMA | VMA
            Moody's and Standard and Poor's told the Iraqi Red Crescent | Moody's Standard and Poor's Iraqi Red Crescent
            in northern Vestrik Department, in Tolmera Division; the Vestrik Department | Vestrik Department
            GOZ-USG talks, the GOZ-U.S. link, USG-GOZ and GOZ-GOV | GOZ USG GOZ USG GOZ GOZ GOV
            the National Prosecutor's office, the Oslo Prosecutor's office, an Attorney General's office, a Minister's office | National Prosecutor's office Oslo Prosecutor's office Attorney General's office
            Partido Vestrik Nacional and Banco Tolmera; in the hands of al Qa'ida | Partido Vestrik Nacional Banco Tolmera al Qa'ida
            """)
    void bodiesAreFoundByTelltaleWordsListsAndAbbreviations(String text, String expected) {
        assertThat(surfaces(Mention.Kind.ORGANIZATION, text)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Minister Orlan Vestrik came. Vestrik said no.                      | Orlan Vestrik=Orlan Vestrik Vestrik=Orlan Vestrik
            President Tolmerick and Tolmeric said; Minister Hassan Tolmerick   | Tolmerick=Hassan Tolmerick Tolmeric=Hassan Tolmerick Hassan Tolmerick=Hassan Tolmerick
            Hassan Vestrik and H. Vestrik met Hasan Vestrik. Vestrik left.     | Hassan Vestrik=Hassan Vestrik H. Vestrik=Hassan Vestrik Hasan Vestrik=Hassan Vestrik Vestrik=Hassan Vestrik
            Orlan Tolmer Vestrik came with Tolmer Vestrik.                     | Orlan Tolmer Vestrik=Orlan Tolmer Vestrik Tolmer Vestrik=Orlan Tolmer Vestrik
            President Vestrik met the president's son Orlan Vestrik. Vestrik left.  | Vestrik=Vestrik Orlan Vestrik=Orlan Vestrik Vestrik=Vestrik
            Hassan bin Tolmerik met King Tolmerik. Hassan left.                | Hassan bin Tolmerik=Hassan bin Tolmerik Tolmerik=Tolmerik Hassan=Hassan bin Tolmerik
            Hassan al-Vestriki came. Minister Vestriki and al Vestriki left.   | Hassan al-Vestriki=Hassan al-Vestriki Vestriki=Hassan al-Vestriki al Vestriki=Hassan al-Vestriki
            Evo Vestrik came; Evo left the Tolmerik administration.            | Evo Vestrik=Evo Vestrik Evo=Evo Vestrik Tolmerik=Tolmerik
            Hassan al-Vestriki came. Then al-Vestriki met Vestriki.            | Hassan al-Vestriki=Hassan al-Vestriki al-Vestriki=Hassan al-Vestriki Vestriki=Hassan al-Vestriki
            Maria Vestriki came. Then al-Vestriki came with Hassan al-Islam to Islam. | Maria Vestriki=Maria Vestriki al-Vestriki=Maria Vestriki Hassan al-Islam=Hassan al-Islam
            Mario Tolmeric Vestrik left. Then they called Tolmeric.            | Mario Tolmeric Vestrik=Mario Tolmeric Vestrik Tolmeric=Mario Tolmeric Vestrik
            Mario Tolmeric Vestrik left. Maria Tolmeric and Tolmeric left.     | Mario Tolmeric Vestrik=Mario Tolmeric Vestrik Maria Tolmeric=Maria Tolmeric Tolmeric=Tolmeric
            Li Vestrik left. They called Li.                                   | Li Vestrik=Li Vestrik Li=Li Vestrik
            Mario Vestrik met Maria Vestrik. Vestrik said no.                  | Mario Vestrik=Mario Vestrik Maria Vestrik=Maria Vestrik Vestrik=Vestrik
            Hassan Vestrik met Maria Vestrik. Vestrik said no.                 | Hassan Vestrik=Hassan Vestrik Maria Vestrik=Maria Vestrik Vestrik=Vestrik
            """)
    void onePersonHasOneNameAndTwoOfOneSurnameStayTwo(String text, String expected) {
        String found = Mentions.of(cable(1999, List.of(), text)).stream()
                .filter(mention -> mention.kind() == Mention.Kind.PERSON)
                .map(mention -> mention.surface() + "=" + mention.name())
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Foreign Minister Orlan Vestrik and President Hassan Tolmeric | Foreign Minister, President
            Tolmeric and President Orlan Vestrik left.                   | President
            Minister of Culture and Tourism Orlan Vestrik left.          | Minister of Culture and Tourism
            the U.S. President Orlan Vestrik left.                       | U.S. President
            Party leader Orlan Vestrik and Shadow Minister Tolmeric      | Party leader, Shadow Minister
            Orlan Vestrik spoke. Vestrik and Interior Minister Hassan    | Interior Minister
            adviser to President Hassan Tolmeric; Referring to President Orlan Vestrik | President, President
            FIRM RIFT INSIDE PRESIDENT VESTRIK'S TEAM, DEPUTY FOREIGN MINISTER HASSAN | PRESIDENT, DEPUTY FOREIGN MINISTER
            He told the ASD.  General Vestrik left.                      | General
            Zorbian A/S Vestrik, S/ZOR Director Orlan Tolmeric, Pol/Mil Counselor Hassan | Zorbian A/S, S/ZOR Director, Pol/Mil Counselor
            Zorbian Market Agency (ZMA) Director General Orlan Vestrik   | Zorbian Market Agency (ZMA) Director General
            Zorbian Ambassador to Norway Orlan Vestrik left.             | Zorbian Ambassador to Norway
            Under Secretary Vestrik, desk officer Orlan Tolmeric         | Under Secretary, desk officer
            Rio de Janeiro Governor Orlan Vestrik left.                  | Rio de Janeiro Governor
            Orlan Vestrik, the deputy head of the Zorbian Chamber, left. | deputy head of the Zorbian Chamber
            Orlan Vestrik, chief economist, and Hassan Tolmeric, a deputy who left, met. | chief economist, deputy
            Meeting President Orlan Vestrik, Acting Minister Hassan left. | President, Acting Minister
            then-Defense Minister Orlan Vestrik and ex-President Tolmeric left. | then-Defense Minister, ex-President
            Zorb party First Deputy Chairman Orlan Vestrik; First Lady Maria Zorb | Zorb party First Deputy Chairman, First Lady
            COAS Orlan Vestrik left.                                     | COAS
            As Orlan Vestrik left, the Minister challenged elders, and others. |
            Orlan Vestrik, the Ambassador, and Hassan Tolmeric, who met the Minister, left. |
            """)
    void aTitleIsThatOfItsPersonAlone(String text, String expected) {
        String titles = Mentions.of(cable(1999, List.of(), text)).stream()
                .flatMap(mention -> mention.title().stream())
                .collect(Collectors.joining(", "));
        assertThat(titles).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void anAbbreviatedStateIsNoInitial() {
        assertThat(surfaces(Mention.Kind.PERSON, "He left for the U.S. Hassan Vestrik went too."))
                .isEqualTo("Hassan Vestrik");
    }

    @Test
    void whomTheTextAsksToProtectIsProtectedWhereverTheCableNamesHim() {
        List<Mention> mentions = Mentions.of(cable(
                1999,
                List.of(),
                "Hassan Vestrik (strictly protect) met Minister Orlan Tolmeric.",
                "Vestrik said no. Tolmeric (please protect) agreed. Maria Zorb, he said, left."));
        assertThat(mentions)
                .filteredOn(mention -> mention.kind() == Mention.Kind.PERSON)
                .extracting(mention -> mention.surface() + " " + mention.isProtected())
                .containsExactly(
                        "Hassan Vestrik true",
                        "Orlan Tolmeric true",
                        "Vestrik true",
                        "Tolmeric true",
                        "Maria Zorb false");
    }

    private static String surfaces(Mention.Kind kind, String... paragraphs) {
        return Mentions.of(cable(1999, List.of(), paragraphs)).stream()
                .filter(mention -> mention.kind() == kind)
                .map(Mention::surface)
                .collect(Collectors.joining(" "));
    }

    @Test
    void nameIsTheFullestFormThatTheCablePrints() {
        List<Mention> mentions = Mentions.of(cable(1999, List.of(), "ROK and DPRK; SOUTH KOREA and South Korea"));
        assertThat(mentions)
                .extracting(Mention::name)
                .containsExactly("South Korea", "DPRK", "South Korea", "South Korea");
    }

    @Test
    void aBodyIsFoundAgainInCapitalsAlsoWhereItBeginsWithAWordOfTheLanguage() {
        assertThat(surfaces(Mention.Kind.ORGANIZATION, "The Market Commission met.", "THE MARKET COMMISSION IS NEW"))
                .isEqualTo("Market Commission MARKET COMMISSION");
    }

    @Test
    void nothingOfOneCableIsLeftInTheNext() {
        Cable cable = cable(1999, List.of(), "Orlan Vestrik of the Bank of Tolmera (BOT) left Oslo", "Vestrik, BOT");
        List<Mention> alone = Mentions.of(cable);
        Mentions.of(cable(
                1999, List.of(), "MINISTER HASSAN TOLMERIK MET THE PARTY OF ZORB (POZ) IN IRAQ. ".repeat(900), "POZ"));
        assertThat(Mentions.of(cable)).isEqualTo(alone);
    }

    @Test
    void spansGiveBackTheSurfaceAndDoNotOverlap() {
        Cable cable = cable(
                1999, List.of(OSLO), "In OSLO 7, Embassy Oslo (ref A)\nmet XXXXXXX of South\nKorea.", "Peru, Chile");
        for (int ordinal = 0; ordinal < 3; ordinal++) {
            int wanted = ordinal;
            String text = ordinal == 0
                    ? cable.head().subject().orElseThrow()
                    : cable.text().paragraphs().get(ordinal - 1).text();
            int end = 0;
            List<Mention> mentions = Mentions.of(cable).stream()
                    .filter(mention -> mention.ordinal() == wanted)
                    .toList();
            assertThat(mentions).isNotEmpty();
            for (Mention mention : mentions) {
                assertThat(mention.span().of(text)).isEqualTo(mention.surface());
                assertThat(mention.span().start()).isGreaterThanOrEqualTo(end);
                end = mention.span().end();
            }
        }
    }

    private static String cited(Cable cable) {
        return Mentions.of(cable).stream()
                .filter(mention -> mention.kind() == Mention.Kind.CABLE)
                .map(mention -> mention.surface() + "=" + mention.entity().orElse("?"))
                .collect(Collectors.joining(" "));
    }

    /** A cable from Bonn, with the subject NEWS FROM NORWAY. */
    static Cable cable(int year, List<Reference> refs, String... paragraphs) {
        List<Paragraph> texts = new ArrayList<>();
        for (String text : paragraphs) {
            texts.add(new Paragraph(
                    texts.size() + 1,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Paragraph.Kind.BODY,
                    Optional.empty(),
                    text,
                    1,
                    0,
                    List.of(),
                    List.of()));
        }
        TextHead head = new TextHead(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                1,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(paragraphs.length > 1 ? "NEWS FROM NORWAY" : "NEWS"),
                Optional.empty(),
                refs,
                Optional.empty(),
                List.of());
        MessageReference reference = new MessageReference(year, "BONN", 1);
        return new Cable(
                reference.toString(),
                Optional.of(reference),
                Declared.NOTHING,
                Optional.empty(),
                CableHeader.WITHHELD,
                Drafting.NOT_GIVEN,
                head,
                new CableText(texts, Optional.empty(), Optional.empty(), false),
                List.of(1),
                false,
                false,
                false,
                List.of("0"),
                1);
    }
}
